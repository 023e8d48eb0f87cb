using System.Text;
using Broadsheet.Archive;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;

namespace Broadsheet.Wire.Erasing;

/// <summary>When an item's words are erased, the lines go in which imports tell of it. What else stands in the files stays at its place.</summary>
internal sealed class ForgetImports(PaperFolder folder) : IForget
{
    public IEnumerable<Type> Kept => [typeof(ImportRun), typeof(FetchedPicture)];

    public async Task Forget(Newsroom newsroom, Guid item, IReadOnlyList<StoryContent> said, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder.Imports)) return;
        var name = $"\"item\":\"{item}\"";
        foreach (var path in Directory.EnumerateFiles(folder.Imports, "lines.jsonl", SearchOption.AllDirectories))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            using var text = new StreamReader(file, Encoding.UTF8, leaveOpen: true);
            List<(long At, int Length)> lines = [];
            var at = 0L;
            while (await text.ReadLineAsync(cancellation) is { } line)
            {
                var length = Encoding.UTF8.GetByteCount(line);
                if (line.Contains(name, StringComparison.Ordinal)) lines.Add((at, length));
                at += length + 1;
            }
            foreach (var (place, length) in lines)
            {
                file.Position = place;
                await file.WriteAsync(Enumerable.Repeat((byte)' ', length).ToArray(), cancellation);
            }
            file.Flush(flushToDisk: true);
        }
    }
}
