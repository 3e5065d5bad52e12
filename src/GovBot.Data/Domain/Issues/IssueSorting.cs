namespace GovBot.Data.Domain.Issues;

/// <summary>诉求类型: what the person wants of us; the six that every hotline tells apart (domain.md §5).</summary>
public enum RequestType
{
    /// <summary>咨询.</summary>
    Enquiry = 1,

    /// <summary>求助.</summary>
    Help = 2,

    /// <summary>投诉.</summary>
    Complaint = 3,

    /// <summary>举报: of what is against the law.</summary>
    Report = 4,

    /// <summary>建议.</summary>
    Suggestion = 5,

    /// <summary>感谢.</summary>
    Thanks = 6,
}

/// <summary>急、难、愁: what makes an issue one of residents' urgent, hard and worrying ones; a reading of the term, not a rule (domain.md §3a).</summary>
[Flags]
public enum IssueTags
{
    None = 0,

    /// <summary>急: it cannot wait.</summary>
    Urgent = 1,

    /// <summary>难: beyond the committee, or between several departments.</summary>
    Hard = 2,

    /// <summary>愁: a long-standing worry.</summary>
    Worrying = 4,
}
