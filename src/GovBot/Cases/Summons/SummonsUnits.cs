using GovBot.Cases.Staff;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Forms;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Summons;

/// <summary>Units around a summons beside the departments: its subdistrict's setting, and who summons together with the committee.</summary>
internal static class SummonsUnits
{
    public static async Task<SubdistrictSetting> SettingOfAsync(this GovBotDbContext db, long subdistrictId, DialogsData data, CancellationToken cancellationToken)
    {
        var code = await db.Subdistricts.Where(row => row.Id == subdistrictId).Select(row => row.Code).SingleAsync(cancellationToken);
        return data.SubdistrictSettings.GetValueOrDefault(code, SubdistrictSetting.Copy);
    }

    /// <summary>联合约请: another committee, or a subdistrict.</summary>
    public static async Task<bool> AreThereAsync(this GovBotDbContext db, StaffPost post, IReadOnlyList<Initiator> initiators, CancellationToken cancellationToken)
    {
        var (committees, subdistricts) = (IdsOf(initiators, UnitKind.Committee), IdsOf(initiators, UnitKind.Subdistrict));
        return committees.Length + subdistricts.Length == initiators.Distinct().Count() && !committees.Contains(post.CommitteeId ?? 0)
            && await db.Committees.CountAsync(row => committees.Contains(row.Id), cancellationToken) == committees.Length
            && await db.Subdistricts.CountAsync(row => subdistricts.Contains(row.Id), cancellationToken) == subdistricts.Length;
    }

    public static async Task<IReadOnlyList<SummonsJoint>> JointOfAsync(this GovBotDbContext db, SummonsRequest request, CancellationToken cancellationToken)
    {
        List<Initiator> named = [.. request.Initiators.Select(joint => new Initiator(joint.Unit, joint.UnitId))];
        var (committees, subdistricts) = (IdsOf(named, UnitKind.Committee), IdsOf(named, UnitKind.Subdistrict));
        var names = (await db.Committees.Where(row => committees.Contains(row.Id)).Select(row => new { row.Id, row.Name }).ToListAsync(cancellationToken)).ToDictionary(row => new Initiator(UnitKind.Committee, row.Id), row => row.Name);
        foreach (var row in await db.Subdistricts.Where(row => subdistricts.Contains(row.Id)).Select(row => new { row.Id, row.Name }).ToListAsync(cancellationToken))
            names.Add(new Initiator(UnitKind.Subdistrict, row.Id), row.Name);
        return [.. request.Initiators.OrderBy(joint => joint.Id).Select(joint => new SummonsJoint(new(joint.Unit, joint.UnitId), names[new(joint.Unit, joint.UnitId)], joint.JoinedAt is not null))];
    }

    private static long[] IdsOf(IReadOnlyList<Initiator> initiators, UnitKind unit) => [.. initiators.Where(joint => joint.Unit == unit).Select(joint => joint.UnitId).Distinct()];
}
