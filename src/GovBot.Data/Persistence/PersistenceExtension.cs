using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Data.Persistence;

/// <summary>Carries what a pooled context cannot get through its constructor: the cipher and, on SQLite, the gate.</summary>
internal sealed class PersistenceExtension(PayloadCipher cipher, WriteGate? gate) : IDbContextOptionsExtension
{
    public PayloadCipher Cipher { get; } = cipher;

    public WriteGate? Gate { get; } = gate;

    public DbContextOptionsExtensionInfo Info => field ??= new ExtensionInfo(this);

    public void ApplyServices(IServiceCollection services)
    {
    }

    public void Validate(IDbContextOptions options)
    {
    }

    private sealed class ExtensionInfo(IDbContextOptionsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;
        public override string LogFragment => "";
        public override int GetServiceProviderHashCode() => 0;
        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is ExtensionInfo;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo)
        {
        }
    }
}

/// <summary>The model holds the cipher in its converters, so other keys are another model (and a compiled query, bound to one model, must not be static).</summary>
internal sealed class CipherModelCacheKeyFactory : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), (context as GovBotDbContext)?.Cipher.Fingerprint, designTime);
}
