namespace GovBot.Data.Domain.Cases;

/// <summary>结果: an expected outcome, done or refused; argument bugs and infrastructure faults throw instead.</summary>
public readonly record struct Result<T>
{
    private Result(T? value, Error? error) => (Value, Error) = (value, error);

    public T? Value { get; }
    public Error? Error { get; }

    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Value))]
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    public static implicit operator Result<T>(T value) => new(value, null);
    public static implicit operator Result<T>(Error error) => new(default, error);
}

/// <summary>拒绝原因: why a request was refused; <paramref name="Code"/> names the text <c>error.{code}</c> of the catalogue.</summary>
public record Error(string Code);
