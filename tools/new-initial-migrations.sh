#!/usr/bin/env bash
# Makes the one `Initial` migration of each database anew from the model. For the time before the first release: afterwards migrations are added, never replaced.
set -euo pipefail
cd "$(dirname "$0")/.."
project=src/GovBot.Data
dotnet tool restore >/dev/null
rm -rf $project/Migrations
dotnet build $project --nologo -v quiet
for provider in Sqlite SqlServer PostgreSql; do
  dotnet ef migrations add Initial --no-build --project $project --startup-project $project \
    --context "${provider}GovBotDbContext" --output-dir "Migrations/$provider"
done
# The tool writes a byte order mark, the repository has none.
sed -i '1s/^\xEF\xBB\xBF//' $project/Migrations/*/*.cs
