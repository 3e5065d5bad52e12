namespace GovBot.EndToEndTests.Durability;

/// <summary>Somebody who reports a leak and posts each message until it is acknowledged.</summary>
internal sealed class Reporter(StubbornClient client, int number)
{
    private readonly string[] _lines = [$"楼上漏水，滴到我家厨房，第{number}次", "安和一村", "3号楼", "没有危险", "跳过", "跳过", "提交"];

    public string What => _lines[0];

    public int Messages => _lines.Length;

    public int Acknowledged => client.Acknowledged.Count;

    /// <summary>The tracking code in the receipt.</summary>
    public string Code { get; private set; } = "";

    public async Task ReportAsync()
    {
        await client.StartAsync();
        for (var i = 0; i < _lines.Length; i++)
        {
            await client.SayAsync(_lines[i], again: (number + i) % 3 == 0);
        }
    }

    public async Task<List<Said>> VerifyAsync()
    {
        var log = await client.ReadAsync();
        var own = log.Where(a => a.Role == "user").ToList();
        Assert.Equal(_lines, own.Select(a => a.Text));
        Assert.Equal(client.Acknowledged, own.Select(a => a.Id));
        Assert.Equal(log.Count, log.Select(a => a.Id).Distinct().Count());
        Assert.All(own, message => Assert.Contains(log, a => a.Role == "bot" && a.ReplyTo == message.Id));
        Assert.True(log.Exists(a => a.ReceiptCode is not null), string.Join('\n', log.TakeLast(4).Select(a => $"{a.Role}: {a.Text}")));
        Code = Assert.Single(log, a => a.ReceiptCode is not null).ReceiptCode!;
        return log;
    }
}
