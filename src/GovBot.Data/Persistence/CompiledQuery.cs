using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GovBot.Data.Persistence;

/// <summary>
/// A compiled query that may stand in a static field: EF Core's own works with the first model it meets only,
/// and a process can hold several (other keys, another database), as test runs do.
/// </summary>
/// <param name="compile">Calls <c>EF.CompileAsyncQuery</c>.</param>
public sealed class CompiledQuery<TDelegate>(Func<TDelegate> compile)
    where TDelegate : Delegate
{
    private readonly ConditionalWeakTable<IModel, TDelegate> compiled = [];

    public TDelegate For(GovBotDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return compiled.GetValue(db.Model, _ => compile());
    }
}
