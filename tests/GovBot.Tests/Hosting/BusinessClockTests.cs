using GovBot.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace GovBot.Tests.Hosting;

public sealed class BusinessClockTests
{
    private readonly FakeTimeProvider _real = new(new DateTimeOffset(2026, 11, 23, 15, 59, 59, 999, TimeSpan.Zero));

    [Fact]
    public void Today_IsThatOfShanghai_WhateverTheMachinesZone()
    {
        var clock = new BusinessClock(_real);
        Assert.Equal(new DateOnly(2026, 11, 23), clock.Today);

        _real.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(new DateOnly(2026, 11, 24), clock.Today);
        Assert.Equal(TimeSpan.FromHours(8), clock.GetLocalNow().Offset);
    }

    [Fact]
    public void UtcNow_HasWholeMilliseconds()
    {
        _real.Advance(TimeSpan.FromTicks(12_345));

        var now = new BusinessClock(_real).UtcNow;

        Assert.Equal(DateTimeKind.Utc, now.Kind);
        Assert.Equal(0, now.Ticks % TimeSpan.TicksPerMillisecond);
    }

    [Fact]
    public void Clock_RunsOn_WhenMoved()
    {
        var clock = new BusinessClock(_real) { Offset = TimeSpan.FromDays(3) };
        var moved = clock.GetUtcNow();

        _real.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(_real.GetUtcNow().AddDays(3), clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromMinutes(5), clock.GetUtcNow() - moved);
    }

    [Fact]
    public void Timers_GoByRealTime_WhenTheClockIsMoved()
    {
        var (clock, rings) = (new BusinessClock(_real), 0);
        using var timer = clock.CreateTimer(_ => rings++, null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);

        clock.Offset = TimeSpan.FromDays(1);
        Assert.Equal(0, rings);

        _real.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, rings);
    }
}
