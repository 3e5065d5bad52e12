namespace GovBot.Tests.Hosting;

/// <summary>Tests that wait for a scheduler's own clock, or send until they are refused, run when nothing else does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
