using GovBot.Cli;
using GovBot.Forms.Loading;
using GovBot.Text;

namespace GovBot.Forms;

/// <summary>Forms, texts and everything else under <c>dialogs/</c>.</summary>
public static class FormsSetup
{
    public static IServiceCollection AddForms(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var root = Path.GetFullPath(configuration["GovBot:DialogsPath"] ?? "dialogs");
        services.AddSingleton(new DialogsRoot(root));
        services.AddSingleton(_ => new DialogsSource(root));
        services.AddSingleton<IDialogsSource>(s => s.GetRequiredService<DialogsSource>());
        services.AddSingleton<TextCatalog>();
        services.AddHostedService<DialogsWatcher>();
        services.AddHealthChecks().AddCheck<DialogsHealthCheck>("dialogs");
        services.AddScoped<FormTools>();
        services.AddScoped<FormDialog>();
        services.AddScoped<IAnswerReader, PhoneAnswerReader>();
        return services.AddEditorCommands();
    }
}

/// <summary>Where the folder <c>dialogs</c> is.</summary>
public sealed record DialogsRoot(string Path);
