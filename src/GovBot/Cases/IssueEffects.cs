using GovBot.Cases.Satisfaction;

namespace GovBot.Cases;

/// <summary>What follows from a move of an issue: steps that run or end, files, reports that belong to it, news.</summary>
public sealed record IssueEffects(IssueSteps Steps, IssueFiles Files, IssueFamily Family, IssueJoining Joining, IssueNotices Notices, IssueNeighbours Neighbours, StaffNotices Staff, SatisfactionInvites Invites, RatingNotices Ratings);
