#pragma warning disable CA1812, CA1823, CS0169, CS0414, IDE0051, IDE0052 // They exist to break rules, not to be used.
// One offender for each rule; the tests show that the rule finds it.
using GovBot.Data.Persistence;
using Microsoft.Bot.Schema;

namespace GovBot.Tests.Architecture.Red.Channels
{
    internal sealed class TouchesTheDatabase(GovBotDbContext db)
    {
        public GovBotDbContext Db => db;
    }
}

namespace GovBot.Tests.Architecture.Red.Turns
{
    internal sealed class KnowsAChannel(Channels.TouchesTheDatabase channel)
    {
        public object Channel => channel;
    }
}

namespace GovBot.Tests.Architecture.Red.Dialogs
{
    internal sealed class TouchesTheDatabase(GovBotDbContext db)
    {
        public GovBotDbContext Db => db;
    }
}

namespace GovBot.Tests.Architecture.Red.Forms
{
    internal sealed class KnowsADialog(Dialogs.TouchesTheDatabase dialog)
    {
        public object Dialog => dialog;
    }
}

namespace GovBot.Tests.Architecture.Red.Understanding
{
    internal sealed class ReadsActivities
    {
        public static string? Read(Activity activity) => activity.Text;
    }
}

namespace GovBot.Tests.Architecture.Red.Text
{
    internal sealed class ReadsActivities
    {
        public static string? Read(Activity activity) => activity.Text;
    }
}

namespace GovBot.Tests.Architecture.Red.Cases
{
    internal sealed class ReadsActivities
    {
        public static string? Read(Activity activity) => activity.Text;
    }
}

namespace GovBot.Tests.Architecture.Red.Misses
{
    internal sealed class ReadsActivities
    {
        public static string? Read(Activity activity) => activity.Text;
    }
}

namespace GovBot.Tests.Architecture.Red.Jobs
{
    internal sealed class TouchesTheDatabase(GovBotDbContext db)
    {
        public GovBotDbContext Db => db;
    }
}

namespace GovBot.Tests.Architecture.Red.Delivery
{
    internal sealed class KnowsAChannel(Channels.TouchesTheDatabase channel)
    {
        public object Channel => channel;
    }
}

namespace GovBot.Tests.Architecture.Red.Domain
{
    internal sealed class KnowsItsStorage
    {
        public static int Count(Microsoft.EntityFrameworkCore.DbContext db) => db.ChangeTracker.Entries().Count();
    }
}
