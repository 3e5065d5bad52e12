using GovBot.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
builder.Services.AddPages(builder.Configuration);
var app = builder.Build();
app.UsePageHeaders();
app.MapStaticAssets();
app.MapPages();
app.Run();
