using GovBot.Turns;

namespace GovBot.Tests.Turns;

public sealed class TimeLimitTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Turn_FailsAndTheNextOneRuns_WhenTheBotHangs(bool blocking)
    {
        var (inside, never) = (new TaskCompletionSource(), new TaskCompletionSource());
        using var blocked = new ManualResetEventSlim();
        await using var host = await Counter.HostAsync(async turn =>
        {
            if (turn.Activity.Text == "挂")
            {
                inside.SetResult();
                if (blocking)
                {
                    blocked.Wait(TimeSpan.FromMinutes(1));
                }

                await never.Task;
            }
        });
        var person = host.Resident("张阿姨");
        var hanging = Task.Run(() => person.Says("挂"));
        await inside.Task;
        host.Time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(hanging.IsCompleted);

        host.Time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(TurnStatus.Failed, (await hanging).Status);
        Assert.Equal("1: 一", await person.Hears("一"));
        blocked.Set();
        never.SetResult();
        Assert.Equal("2: 一,二", await person.Hears("二"));
        Assert.Equal(6, (await person.TextsAsync()).Count);
    }
}
