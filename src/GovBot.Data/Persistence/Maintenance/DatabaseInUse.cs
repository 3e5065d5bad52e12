namespace GovBot.Data.Persistence.Maintenance;

/// <summary>
/// Held by the one process that serves an SQLite database. The operating system drops it with the process, however that ends.
/// </summary>
public sealed class DatabaseInUse : IDisposable
{
    private readonly FileStream file;

    private DatabaseInUse(FileStream file) => this.file = file;

    public static DatabaseInUse Take(string databaseFile)
    {
        var path = databaseFile + ".lock";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return new DatabaseInUse(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new DatabaseInUseException($"{databaseFile} is in use by a running GovBot. Stop it first, or name another folder in GovBot:DataPath.");
        }
    }

    public void Dispose() => file.Dispose();
}

/// <summary>Another process serves the database; the message says what to do.</summary>
public sealed class DatabaseInUseException(string message) : Exception(message);
