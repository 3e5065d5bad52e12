namespace GovBot.Understanding;

/// <summary>A value whose making has begun on another thread. Whoever needs it before waits for it, or makes it where nobody has begun.</summary>
internal sealed class Begun<T>
{
    private readonly Lazy<T> _value;
    private volatile bool _isNeeded;

    public Begun(Func<T> make)
    {
        _value = new(make);
        // A thread of the pool is not left waiting for what another makes: the next thing begins there. What fails, fails for whoever needs it.
        _ = Task.Run(() => _isNeeded ? default : _value.Value);
    }

    public T Value
    {
        get
        {
            _isNeeded = true;
            return _value.Value;
        }
    }
}
