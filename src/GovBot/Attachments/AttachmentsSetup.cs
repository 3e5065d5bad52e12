using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GovBot.Attachments;

public static class AttachmentsSetup
{
    /// <param name="dataPath">Root of what the service keeps in files.</param>
    public static IServiceCollection AddGovBotAttachments(this IServiceCollection services, IConfiguration configuration, string dataPath)
    {
        services.AddOptions<AttachmentOptions>().Bind(configuration.GetSection("GovBot:Attachments")).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<AttachmentIntake>();
        services.AddSingleton<IAttachmentStore>(p =>
        {
            var options = p.GetRequiredService<IOptions<AttachmentOptions>>().Value;
            var folder = options.Folder.Length > 0 ? options.Folder : Path.Combine(dataPath, "attachments");
            return options.Store == AttachmentPlace.Folder
                ? new FolderAttachmentStore(folder, p.GetRequiredService<PayloadCipher>())
                : new DatabaseAttachmentStore(p.GetRequiredService<IDbContextFactory<GovBotDbContext>>(), p.GetRequiredService<PayloadCipher>());
        });
        return services;
    }
}
