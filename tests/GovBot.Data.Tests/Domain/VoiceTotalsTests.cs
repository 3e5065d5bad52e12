using GovBot.Data.Domain.Conventions;

namespace GovBot.Data.Tests.Domain;

/// <summary>Whatever rows there are, the totals are the distinct people behind them.</summary>
public sealed class VoiceTotalsTests
{
    [Fact]
    public void Totals_AreTheDistinctPeople_WhateverTheRows()
    {
        for (var seed = 1; seed <= 2000; seed++)
        {
            var random = new Random(seed);
            var (text, rows) = (1 + random.Next(3), Enumerable.Range(0, random.Next(40)).Select(_ => Row(random)).ToList());

            var totals = VoiceTotals.Of(rows, text);

            var people = rows.Where(row => !row.IsAnonymous).GroupBy(row => row.PersonKey).ToList();
            Assert.Equal(people.Count, totals.Persons + totals.Earlier);
            Assert.Equal(people.Count(person => person.First().TextVersion == text), totals.Persons);
            Assert.InRange(totals.Households, 0, totals.Persons);
            Assert.Equal(rows.Where(row => row.IsAnonymous && row.TextVersion == text).Select(row => row.PersonKey).ToHashSet().Count, totals.AtKiosk);
        }
    }

    [Fact]
    public void Totals_DoNotChange_WhenTheRowsComeTwice()
    {
        var random = new Random(7);
        var rows = Enumerable.Range(0, 60).Select(_ => Row(random)).ToList();

        Assert.Equal(VoiceTotals.Of(rows, 2), VoiceTotals.Of([.. rows, .. rows], 2));
    }

    private static ConventionSupport Row(Random random)
    {
        var person = random.Next(15);
        return new ConventionSupport
        {
            // Whoever is nobody at a kiosk is never the same as somebody known.
            PersonKey = person < 4 ? $"kiosk:{person}" : $"user:{person}",
            IsAnonymous = person < 4,
            HouseholdKey = person % 3 == 0 ? null : $"home:{person / 2}",
            Locale = "zh-CN",
            TextVersion = 1 + random.Next(3),
        };
    }
}
