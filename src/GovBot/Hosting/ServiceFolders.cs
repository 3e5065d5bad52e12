using GovBot.Data.Persistence;

namespace GovBot.Hosting;

/// <summary>Where <c>dialogs/</c> and <c>data/</c> are, whether run from the sources or from a published folder.</summary>
/// <param name="Dialogs">Files that staff edit.</param>
/// <param name="Data">Database, attachments and development keys.</param>
public sealed record ServiceFolders(string Dialogs, string Data)
{
    private const string DialogsSetting = "GovBot:DialogsPath";
    private const string DataSetting = "GovBot:DataPath";

    /// <summary>Relative paths count from the nearest folder, at or above the content root, the program or where it was started, that holds the dialogs. The result is put back into the configuration.</summary>
    public static ServiceFolders Resolve(IConfiguration configuration, string contentRoot)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var dialogs = configuration[DialogsSetting] is { Length: > 0 } given ? given : "dialogs";
        var data = configuration[DataSetting] is { Length: > 0 } folder ? folder : "data";
        var home = new[] { contentRoot, AppContext.BaseDirectory, Environment.CurrentDirectory }.SelectMany(Ancestors).FirstOrDefault(place => Directory.Exists(Path.Combine(place, dialogs)))
            ?? throw new InvalidSettingException(DialogsSetting, $"there is no folder '{dialogs}' here, beside the program, or above either.", "Name the folder that holds forms/, catalog/ and text/.");
        var folders = new ServiceFolders(
            Path.GetFullPath(dialogs, home),
            Path.GetFullPath(data, Path.IsPathRooted(dialogs) ? contentRoot : home));
        (configuration[DialogsSetting], configuration[DataSetting]) = (folders.Dialogs, folders.Data);
        return folders;
    }

    /// <summary>Settings lie beside the program when it is not started from its own folder.</summary>
    public static WebApplicationOptions Options(string[] args) => new()
    {
        Args = args,
        ContentRootPath = File.Exists("appsettings.json") ? null : AppContext.BaseDirectory,
    };

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var place = new DirectoryInfo(folder); place is not null; place = place.Parent)
            yield return place.FullName;
    }
}
