using GovBot.Dialogs.Conferences;
using GovBot.Dialogs.Conventions;
using GovBot.Dialogs.Desk;
using GovBot.Dialogs.Figures;
using GovBot.Dialogs.Satisfaction;
using GovBot.Dialogs.Staff;
using GovBot.Dialogs.Summons;
using GovBot.Forms;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace GovBot.Dialogs;

public static class DialogsSetup
{
    /// <summary>The bot and its conversations; one set of dialogs per turn.</summary>
    public static IServiceCollection AddGovBotDialogs(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<PublicAddressOptions>().Bind(configuration.GetSection("GovBot"))
            .Validate(
                options => options.PublicAddress is null or { IsAbsoluteUri: true, Scheme: "https" or "http" },
                "GovBot:PublicAddress: not the address of a page. Write it whole, such as https://govbot.example.cn, or leave it out.")
            .ValidateOnStart();
        services.AddScoped<IBot, GovBotBot>().AddScoped<RootDialog>().AddScoped<Greeter>().AddScoped<Memories>().AddScoped<Talks>();
        services.AddScoped<Menus>().AddScoped<Errands>().AddScoped<Interruptions>().AddScoped<Reception>().AddScoped<Ladder>().AddScoped<Dangers>().AddScoped<Receipts>();
        services.AddScoped<Dialog>(provider => provider.GetRequiredService<FormDialog>()).AddScoped<Dialog, TrackDialog>().AddScoped<Dialog, EnquiryDialog>().AddScoped<Dialog, PersonDialog>().AddScoped<Dialog, MyDataDialog>().AddScoped<Dialog, StaffDialog>().AddScoped<Dialog, DeskDialog>().AddScoped<Dialog, EnterDialog>().AddScoped<Dialog, JoinDialog>().AddScoped<Dialog, HelperDialog>();
        services.AddScoped<Dialog, SummonsDialog>().AddScoped<Dialog, ConferenceDialog>().AddScoped<Dialog, FiguresDialog>().AddScoped<FiguresTalk>().AddScoped<Dialog, RateDialog>().AddScoped<RatingReception>().AddScoped<Dialog, ConventionDialog>().AddScoped<Dialog, ConventionDeskDialog>();
        services.AddScoped<TrackLookUp>().AddScoped<TrackAddition>().AddScoped<TrackWithdrawal>().AddScoped<StaffBinding>().AddScoped<StaffLeaving>().AddScoped<TrackOutcome>();
        services.AddScoped<ToldTalk>().AddScoped<DeskHome>().AddScoped<DeskTasks>().AddScoped<DeskCaseTalk>().AddScoped<DeskActTalk>().AddScoped<EnterFiling>();
        services.AddScoped<SummonsHome>().AddScoped<SummonsCaseTalk>().AddScoped<SummonsActTalk>().AddScoped<SummonsAnswers>().AddScoped<SummonsDraftTalk>().AddScoped<SummonsPostTalk>().AddScoped<SummonsParts>().AddScoped<SummonsDraftFields>();
        services.AddScoped<ConferenceHome>().AddScoped<ConferenceCaseTalk>().AddScoped<ConferenceActTalk>().AddScoped<ConferenceAnswers>();
        services.AddConventionTalk();
        services.AddScoped<ISubmitHandler, UrgentIssueSubmit>();
        services.AddScoped<IOptionSource, CategoryOptions>();
        services.AddScoped<IAnswerReader, CategoryGuess>().AddScoped<IAnswerReader, DangerReader>().AddScoped<IAnswerReader, PlaceReader>().AddScoped<IAnswerReader, HouseholdsReader>().AddScoped<IAnswerReader, OptionWords>();
        return services;
    }
}
