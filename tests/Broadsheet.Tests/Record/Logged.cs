using System.Text;
using Broadsheet.Record;
using Broadsheet.Record.Logging;

namespace Broadsheet.Tests.Record;

/// <summary>How these tests look at a paper's log.</summary>
internal static class Logged
{
    /// <summary>Logs what the Journal tells by now.</summary>
    public static async Task<Checkpoint> Log(this TestPaper paper)
    {
        await paper.The<Sequencing>().Do();
        return Checkpoint.Of(await paper.Note(), "checkpoint");
    }

    public static async Task<SignedNote> Note(this TestPaper paper) =>
        SignedNote.Parse(await paper.Http.GetByteArrayAsync("/log/checkpoint"), "checkpoint");

    public static async Task<VerifierKey> Key(this TestPaper paper)
    {
        await using var newsroom = paper.Database.Open();
        return VerifierKey.Parse((await PublicLog.Keys(newsroom))[^1].Key);
    }

    /// <summary>The log's entries, as they are served.</summary>
    public static async Task<List<LogEntry>> Entries(this TestPaper paper)
    {
        var size = (await paper.Log()).Size;
        List<LogEntry> entries = [];
        for (var index = 0L; Tile.WidthIn(size, Tile.Entries, index) is > 0 and var width; index++)
            entries.AddRange(EntryBundle.Read(await paper.Http.GetByteArrayAsync($"/log/{new Tile(Tile.Entries, index, width).Path}"), width, "bundle").Select(entry => LogEntry.Parse(entry, Encoding.UTF8.GetString(entry))));
        return entries;
    }

    public static TreeReader Tree(this TestPaper paper, long size) => new(size, tile => paper.Http.GetByteArrayAsync($"/log/{tile.Path}"));
}
