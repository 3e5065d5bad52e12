using System.Collections.Frozen;

namespace GovBot.Data.Domain.Cases;

/// <summary>状态流转: one line of a case's table: who may bring it from where to where, and on what condition.</summary>
/// <param name="From">Null for the line that begins a case.</param>
public sealed record Transition<TState, TTrigger, TMove>(
    TState? From,
    TTrigger Trigger,
    TState To,
    FrozenSet<Role> Roles,
    Func<TMove, Error?>? Guard = null)
    where TState : struct, Enum
    where TTrigger : struct, Enum;

/// <summary>动作申请: somebody asks for a transition.</summary>
public interface ICaseMove
{
    Actor Actor { get; }
}

/// <summary>流转表: all that may happen to a kind of case; whatever it does not list is refused.</summary>
public sealed class TransitionTable<TState, TTrigger, TMove>(IReadOnlyList<Transition<TState, TTrigger, TMove>> lines)
    where TState : struct, Enum
    where TTrigger : struct, Enum
    where TMove : ICaseMove
{
    private readonly FrozenDictionary<(TState?, TTrigger), Transition<TState, TTrigger, TMove>> found = lines.ToFrozenDictionary(line => (line.From, line.Trigger));

    public IReadOnlyList<Transition<TState, TTrigger, TMove>> Lines { get; } = lines;

    /// <summary>The transition, or why there is none.</summary>
    public Result<Transition<TState, TTrigger, TMove>> Find(TState? from, TTrigger trigger, TMove move)
    {
        ArgumentNullException.ThrowIfNull(move);
        if (!found.TryGetValue((from, trigger), out var line))
            return new Error(MoveErrors.NotNow);
        if (!line.Roles.Contains(move.Actor.Role))
            return new Error(MoveErrors.NotAllowed);
        return line.Guard?.Invoke(move) is { } refusal ? refusal : line;
    }
}

/// <summary>拒绝代码: the refusals that every table has; each is a text <c>error.{code}</c>.</summary>
public static class MoveErrors
{
    /// <summary>The case does not stand where this could happen.</summary>
    public const string NotNow = "not_now";

    /// <summary>Nobody of this role may do it, or not in this unit.</summary>
    public const string NotAllowed = "not_allowed";
}
