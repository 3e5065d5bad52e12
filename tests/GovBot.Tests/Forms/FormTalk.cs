using GovBot.Cases;
using GovBot.Data.Messaging;
using GovBot.Forms;
using GovBot.Forms.Loading;
using GovBot.Misses;
using GovBot.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;

namespace GovBot.Tests.Forms;

/// <summary>Talks to a form the way a person does; its state goes through JSON between messages.</summary>
internal sealed class FormTalk : IDisposable
{
    private const string Form = """
        id: trial
        title: trial.title
        submit: trial
        fields:
          - { id: what, kind: longText, tiles: trial-tiles, minLength: 2, maxLength: 40 }
          - { id: kind, kind: choice, source: trial-tiles, guessFrom: what }
          - { id: place, kind: place }
          - id: danger
            kind: choice
            options: [{ id: none, words: [安全] }, { id: fire, words: [着火了] }]
          - { id: people, kind: number, min: 1, max: 99, when: { field: danger, is: fire } }
          - { id: photos, kind: attachments, optional: true, max: 2 }
          - { id: phone, kind: phone, optional: true, notice: true }
        """;

    private readonly TrialDialogs _dialogs = new();
    private readonly Outbox _outbox = new();
    private readonly Parts _parts = new();
    private string? _state;

    public FormTalk(string? form = null)
    {
        _dialogs.Write("forms/trial.yaml", form ?? Form).Write("text/zh-CN/trial.yaml", Texts("zh-CN")).Write("text/en/trial.yaml", Texts("en"));
        Source = new DialogsSource(_dialogs.Root);
    }

    public DialogsSource Source { get; }
    public string Locale { get; set; } = "zh-CN";
    public object? End { get; private set; }
    public FormSubmission? Submitted => _parts.Submission;
    public Parts Doubles => _parts;
    public string Said => string.Join('\n', _outbox.Sent.Select(a => a.Text));
    public IReadOnlyList<string> Buttons => [.. _outbox.Sent[^1].SuggestedActions?.Actions.Select(a => a.Title) ?? []];

    public void ChangeForm(string from, string to)
    {
        var parts = _dialogs.PartsInUse();
        _dialogs.Write("forms/trial.yaml", _dialogs.Read("forms/trial.yaml").Replace(from, to, StringComparison.Ordinal));
        Assert.NotNull(Source.Refresh(parts)?.Data);
    }

    public Task<FormTalk> BeginAsync(params (string Field, FieldAnswer Answer)[] known) =>
        TurnAsync(null, [], (dc, _) => dc.BeginDialogAsync(nameof(FormDialog), new FormStart("trial", known.ToDictionary(k => k.Field, k => k.Answer))));

    public async Task<FormTalk> SaysAsync(params string[] texts)
    {
        foreach (var text in texts)
        {
            await TurnAsync(text, [], (dc, _) => dc.ContinueDialogAsync());
        }

        return this;
    }

    public Task<FormTalk> SendsPhotoAsync(string id, string? text = null) => TurnAsync(text, [id], (dc, _) => dc.ContinueDialogAsync());

    public Task<FormTalk> RepromptAsync() => TurnAsync(null, [], async (dc, _) =>
    {
        await dc.RepromptDialogAsync();
        return new DialogTurnResult(DialogTurnStatus.Waiting);
    });

    public void Dispose() => _dialogs.Dispose();

    private async Task<FormTalk> TurnAsync(string? text, string[] photos, Func<DialogContext, FormTalk, Task<DialogTurnResult>> run)
    {
        _outbox.Sent.Clear();
        var activity = new Activity
        {
            Type = ActivityTypes.Message, Text = text, Locale = Locale, ChannelId = "test", Conversation = new ConversationAccount { Id = "c" },
            From = new ChannelAccount { Id = "u" }, Recipient = new ChannelAccount { Id = "b" },
            Attachments = [.. photos.Select(p => new Attachment { ContentType = "image/jpeg", ContentUrl = $"https://here/attachments/{p}" })],
        };
        using var turn = new TurnContext(_outbox, activity);
        turn.TurnState.Add(new ConversationFacts(1, "test", "c", "u", null));
        var tools = new FormTools([], [_parts], [_parts], [_parts, new PhoneAnswerReader()], _parts);
        var state = new DialogState();
        if (_state is not null)
        {
            state.DialogStack.Add(new DialogInstance { Id = nameof(FormDialog), State = new Dictionary<string, object> { ["form"] = _state } });
        }

        var dc = new DialogContext(new DialogSet().Add(new FormDialog(Source, tools, new GovBot.Hosting.BusinessClock(new FakeTimeProvider()), _parts)), turn, state);
        var result = await run(dc, this);
        End = result.Result;
        _state = state.DialogStack.Count == 0 ? null : (string)state.DialogStack[0].State["form"];
        return this;
    }

    private static string Texts(string locale)
    {
        var fields = new[] { "what", "kind", "place", "danger", "people", "photos", "phone", "visit" };
        var options = locale == "en" ? "{ none: No danger, fire: Fire }" : "{ none: 没有危险, fire: 着火 }";
        var labels = new Dictionary<string, string> { ["what"] = "事情", ["kind"] = "类别", ["place"] = "地点", ["danger"] = "危险", ["people"] = "人数", ["photos"] = "照片", ["phone"] = "电话", ["visit"] = "上门时间" };
        var lines = fields.Select(f => $"  {f}:\n    ask: ask-{f}\n    again: again-{f}\n    help: help-{f}\n    notice: notice-{f}\n    label: {(locale == "en" ? f : labels[f])}\n" + (f == "danger" ? $"    options: {options}\n" : ""));
        return $"trial:\n  title: trial\n{string.Concat(lines)}";
    }

    internal sealed class Parts : ISubmitHandler, IOptionSource, IAnswerReader, IPlaces, IMissLog
    {
        public FormSubmission? Submission { get; private set; }
        public List<Miss> Misses { get; } = [];
        public Func<FormSubmission, SubmitOutcome> Answer { get; set; } = _ => SubmitOutcome.Taken("receipt");

        string ISubmitHandler.Name => "trial";
        string IOptionSource.Name => "trial-tiles";
        string IAnswerReader.Name => "trial-tiles";

        public Task<SubmitOutcome> SubmitAsync(FormSubmission submission, CancellationToken cancellationToken)
        {
            Submission = submission;
            return Task.FromResult(Answer(submission));
        }

        public Task KeepAsync(Miss miss, CancellationToken cancellationToken)
        {
            Misses.Add(miss);
            return Task.CompletedTask;
        }

        public Task<IReadOnlyList<Option>> ListAsync(OptionRequest request, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<Option>>([new("leak", "漏水", ["滴水"]) { Image = "/tiles/leak.svg" }, new("noise", "噪声", ["太吵"])]);

        public Task<FieldAnswer?> ReadAsync(string text, FormContext form, CancellationToken cancellationToken) =>
            Task.FromResult(text.Contains('漏') ? new FieldAnswer("leak") { Label = "漏水" } : null);

        public Task<IReadOnlyList<CompoundChoice>> CompoundsAsync(long? kioskId, string? search, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<CompoundChoice>>([.. Enumerable.Range(1, 14).Select(i => new CompoundChoice(i, i == 1 ? "长白新村" : $"控江第{i}小区", "居委会"))
                .Where(c => search is null || c.Name.Contains(search, StringComparison.Ordinal))]);

        public Task<IReadOnlyList<BuildingChoice>> BuildingsAsync(long compoundId, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<BuildingChoice>>([new(11, "1号楼"), new(12, "2号楼"), new(13, "3号楼")]);
    }

    private sealed class Outbox : BotAdapter
    {
        public List<Activity> Sent { get; } = [];

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            Sent.AddRange(activities);
            return Task.FromResult(activities.Select(_ => new ResourceResponse("id")).ToArray());
        }

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
