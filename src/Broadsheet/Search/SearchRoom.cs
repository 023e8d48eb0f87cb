using Broadsheet.Archive;
using Broadsheet.Platform.Database;

namespace Broadsheet.Search;

internal static class SearchRoom
{
    public static void AddSearch(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<StoryIndex>();
        builder.Services.AddSingleton<SearchFollower>();
        builder.Services.AddSingleton<IFollower>(services => services.GetRequiredService<SearchFollower>());
        builder.Services.AddSingleton<ICheck, IndexCheck>();
        builder.Services.AddSingleton(services => new StorySearch(
            services.GetRequiredService<StoryIndex>(), services.GetRequiredService<SearchFollower>(), services.GetRequiredService<Database>(),
            services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<StorySearch>>()));
    }
}
