using Broadsheet.Archive;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.Extensions.DependencyInjection;

namespace Broadsheet.Architecture.Tests;

/// <summary>A table that keeps words answers to an erasure by law, or says here why it holds no words of a story.</summary>
public sealed class What_answers_to_erasure
{
    /// <summary>Tables with text that is nobody's story.</summary>
    private static readonly Dictionary<string, string> Wordless = new()
    {
        ["editions"] = "the paper's own names", ["sections"] = "the paper's own names", ["standing_pages"] = "pages about the paper, written anew by whoever answers for them", ["people"] = "the paper's own people", ["subjects"] = "IPTC's topics",
        ["destructions"] = "the reason of an erasure, for the house", ["withheld_pictures"] = "numbers of files", ["cursors"] = "names of followers",
        ["live_pages"] = "headlines of live pages: their posts answer one by one", ["live_posts"] = "answer by themselves (EraseLive)",
        ["dead_addresses"] = "addresses of readers", ["log_leaves"] = "hashes and numbers", ["log_checkpoints"] = "hashes", ["log_keys"] = "keys",
        ["shows"] = "the paper's own names", ["pictures"] = "files of the library, which has its own trash", ["picture_crops"] = "numbers",
        ["recordings"] = "files of the library, which has its own trash", ["recording_renditions"] = "numbers of files", ["words_files"] = "numbers of files", ["jobs"] = "names of files that are worked on",
        ["accounts"] = "people", ["account_claims"] = "roles", ["account_tokens"] = "secrets", ["sign_in_links"] = "secrets", ["passkeys"] = "keys", ["sessions"] = "browsers", ["proofs"] = "addresses of people", ["tokens"] = "secrets", ["alert_wishes"] = "secrets",
        ["sources"] = "addresses of suppliers", ["quarantine"] = "documents that nobody could read, of no item",
    };

    [Fact]
    public void Every_table_that_keeps_words_forgets_them_with_their_story()
    {
        var folder = Directory.CreateTempSubdirectory("broadsheet-rule-").FullName;
        using var house = House.Build(new Running(folder));
        using var newsroom = house.Services.GetRequiredService<Database>().Open();
        var tables = newsroom.Model.GetEntityTypes().Select(table => (Entity: table.ClrType, Name: Name(table), HasWords: table.GetProperties().Any(column => column.ClrType == typeof(string) || column.ClrType == typeof(byte[]) || column.ClrType.IsClass))).ToList();
        var answering = house.Services.GetServices<IForget>().SelectMany(room => room.Kept).Concat(Erasure.Kept).ToHashSet();

        Assert.Empty(Silent(tables.Where(table => table.HasWords).Select(table => (table.Entity, table.Name)), answering));
        Assert.Equal(["planted_words"], Silent([(typeof(What_answers_to_erasure), "planted_words"), (typeof(NewsItem), "items"), (typeof(string), "sections")], answering));
        Assert.Empty(Wordless.Keys.Except(tables.Select(table => table.Name)));
    }

    private static IEnumerable<string> Silent(IEnumerable<(Type Entity, string Name)> tables, HashSet<Type> answering) =>
        tables.Where(table => !answering.Contains(table.Entity) && !Wordless.ContainsKey(table.Name)).Select(table => table.Name);

    private static string Name(Microsoft.EntityFrameworkCore.Metadata.IEntityType table) => (string)table.FindAnnotation("Relational:TableName")!.Value!;
}
