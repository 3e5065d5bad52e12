using Microsoft.EntityFrameworkCore;

namespace GovBot.Data.Persistence;

public sealed class SqliteGovBotDbContext(DbContextOptions<SqliteGovBotDbContext> options) : GovBotDbContext(options);

public sealed class SqlServerGovBotDbContext(DbContextOptions<SqlServerGovBotDbContext> options) : GovBotDbContext(options);

public sealed class PostgreSqlGovBotDbContext(DbContextOptions<PostgreSqlGovBotDbContext> options) : GovBotDbContext(options);
