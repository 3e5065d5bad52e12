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
        var root = FindDialogs(configuration["GovBot:DialogsPath"] ?? "dialogs");
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

    /// <summary>A relative path is looked for from the working folder, then beside the program and above it.</summary>
    public static string FindDialogs(string path)
    {
        if (Path.IsPathRooted(path) || Directory.Exists(path))
        {
            return Path.GetFullPath(path);
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, path);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return Path.GetFullPath(path);
    }
}

/// <summary>Where the folder <c>dialogs</c> is.</summary>
public sealed record DialogsRoot(string Path);
