using GovBot.Understanding.Times;

namespace GovBot.Forms;

/// <summary>Keys of the sentences every form uses; their wording is in <c>text/*/form.yaml</c>.</summary>
public static class FormWords
{
    public const string Empty = "form.empty";
    public const string CanSkip = "form.can_skip";
    public const string CannotSkip = "form.cannot_skip";
    public const string First = "form.first";
    public const string Before = "form.before";
    public const string DontKnow = "form.dont_know";
    public const string Ladder = "form.ladder";
    public const string LeftOut = "form.left_out";
    public const string TooShort = "form.too_short";
    public const string TooLong = "form.too_long";
    public const string HeldUse = "form.held_use";
    public const string HeldRewrite = "form.held_rewrite";
    public const string Which = "form.which";
    public const string More = "form.more";
    public const string Yes = "form.yes";
    public const string No = "form.no";
    public const string BadNumber = "form.bad_number";
    public const string BadDate = "form.bad_date";
    public const string WhichDate = "form.which_date";
    public const string PastDate = "form.past_date";
    public const string Day = "form.day";
    public const string Moment = "form.moment";
    public const string BadPhone = "form.bad_phone";
    public const string Voice = "form.voice";
    public const string VoiceGot = "form.voice_got";
    public const string PhotoHere = "form.photo_here";
    public const string PhotoGot = "form.photo_got";
    public const string PhotoKept = "form.photo_kept";
    public const string PhotoMax = "form.photo_max";
    public const string PhotoNowhere = "form.photo_nowhere";
    public const string PhotoCount = "form.photo_count";
    public const string PlaceBuilding = "form.place_building";
    public const string PlaceUnlisted = "form.place_unlisted";
    public const string PlaceNoBuilding = "form.place_no_building";
    public const string PlaceText = "form.place_text";
    public const string PlaceSaid = "form.place_said";
    public const string PlaceSaidYes = "form.place_said_yes";
    public const string PlaceSaidNo = "form.place_said_no";
    public const string PlaceUnknown = "form.place_unknown";
    public const string PlaceLeftOpen = "form.place_left_open";
    public const string Taken = "form.taken";
    public const string Review = "form.review";
    public const string ReviewFor = "form.review_for";
    public const string ReviewLine = "form.review_line";
    public const string ReviewAsk = "form.review_ask";
    public const string ReviewPlainly = "form.review_plainly";
    public const string SubmittedForYou = "form.submitted_for_you";
    public const string None = "form.none";
    public const string ChangeWhich = "form.change_which";
    public const string CancelAsk = "form.cancel_ask";
    public const string CancelAgain = "form.cancel_again";
    public const string CancelYes = "form.cancel_yes";
    public const string CancelNo = "form.cancel_no";
    public const string GoOn = "form.go_on";
    public const string RestartAsk = "form.restart_ask";
    public const string RestartYes = "form.restart_yes";
    public const string Restarted = "form.restarted";
    public const string Renewed = "form.renewed";
    public const string Gone = "form.gone";
    public const string Refused = "form.refused";
    public const string ListSeparator = "form.list_separator";

    public static string DayPart(DayPart part) => $"form.parts.{part.ToString().ToLowerInvariant()}";

    public static IReadOnlyList<string> All { get; } =
    [
        Empty, CanSkip, CannotSkip, First, Before, DontKnow, Ladder, LeftOut, TooShort, TooLong, HeldUse, HeldRewrite, Which, More, Yes, No, BadNumber,
        BadDate, WhichDate, PastDate, Day, Moment, BadPhone, Voice, VoiceGot, PhotoHere, PhotoGot, PhotoKept, PhotoMax, PhotoNowhere, PhotoCount, PlaceBuilding, PlaceUnlisted, PlaceNoBuilding, PlaceText,
        PlaceSaid, PlaceSaidYes, PlaceSaidNo, PlaceUnknown, PlaceLeftOpen, Taken, Review, ReviewFor, ReviewLine, ReviewAsk, ReviewPlainly, SubmittedForYou, None, ChangeWhich, CancelAsk, CancelAgain, CancelYes, CancelNo, GoOn, RestartAsk, RestartYes, Restarted, Renewed, Gone, Refused, ListSeparator,
        .. Enum.GetValues<DayPart>().Select(DayPart), .. CoverWords.All,
    ];
}
