using System.IO.Compression;
using System.Xml.Linq;
using Broadsheet.Formats.Xml;

namespace Broadsheet.Formats.Docx;

/// <summary>The parts of a word processor's file (Open Packaging Conventions): XML and pictures in a ZIP, joined by relationships. Sizes are counted as they unpack.</summary>
internal sealed class DocxPackage : IDisposable
{
    private const int MostEntries = 10_000;
    private readonly ZipArchive archive;
    private readonly ReadingOptions options;
    private readonly CancellationToken cancellation;
    private long left;

    /// <exception cref="UnreadableDocument">It is no ZIP, or no text document lies in it.</exception>
    public DocxPackage(byte[] bytes, ReadingOptions options, CancellationToken cancellation)
    {
        (this.options, this.cancellation, left) = (options, cancellation, options.MaxItemBytes * 4);
        try
        {
            archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostEntries) throw new UnreadableDocument($"The file holds more than {MostEntries:N0} parts. No text document does.");
        }
        catch (InvalidDataException broken)
        {
            throw new UnreadableDocument("The file is damaged: it cannot be unpacked. Open it in a word processor and save it again as .docx.", 0, broken);
        }
        var main = Relations("_rels/.rels", "").FirstOrDefault(one => one.Type.EndsWith("/officeDocument", StringComparison.Ordinal)).Target ?? "word/document.xml";
        Main = main;
        if (archive.GetEntry(main) is null) throw new UnreadableDocument("This is no text document: a .docx holds 'word/document.xml', and here is none. A spreadsheet or a presentation is not read.");
        var folder = main[..(main.LastIndexOf('/') + 1)];
        foreach (var (id, type, target, _) in Relations($"{folder}_rels/{main[(main.LastIndexOf('/') + 1)..]}.rels", folder))
        {
            Targets[id] = target;
            Parts.TryAdd(type[(type.LastIndexOf('/') + 1)..], target);
        }
    }

    public string Main { get; }

    /// <summary>Where a relationship of the text leads: a part's name, or an address outside.</summary>
    public Dictionary<string, string> Targets { get; } = new(StringComparer.Ordinal);

    /// <summary>Parts by the last word of their relationship's type: <c>styles</c>, <c>numbering</c>, <c>comments</c>, <c>footnotes</c>.</summary>
    public Dictionary<string, string> Parts { get; } = new(StringComparer.Ordinal);

    /// <returns>Null when there is no such part, or it is no XML.</returns>
    public XElement? Xml(string? name)
    {
        if (name is null || archive.GetEntry(name) is not { } entry) return null;
        using var stream = new MemoryStream(Unpacked(entry));
        return new XmlTrees(stream, options, cancellation).Elements((_, depth) => depth == 0).Select(read => read.Element).FirstOrDefault();
    }

    public byte[]? Bytes(string name) => archive.GetEntry(name) is { } entry ? Unpacked(entry) : null;

    public void Dispose() => archive.Dispose();

    private byte[] Unpacked(ZipArchiveEntry entry)
    {
        try
        {
            using var packed = entry.Open();
            using var whole = new MemoryStream();
            var chunk = new byte[64 * 1024];
            for (var read = packed.Read(chunk); read > 0; read = packed.Read(chunk))
            {
                cancellation.ThrowIfCancellationRequested();
                if (whole.Length + read > options.MaxItemBytes || (left -= read) < 0) throw new UnreadableDocument($"The file unpacks to more than {options.MaxItemBytes:N0} bytes, the limit of one item. Make its pictures smaller.");
                whole.Write(chunk, 0, read);
            }
            return whole.ToArray();
        }
        catch (InvalidDataException broken)
        {
            throw new UnreadableDocument($"The file is damaged at '{entry.Name}'. Open it in a word processor and save it again.", 0, broken);
        }
    }

    private IEnumerable<(string Id, string Type, string Target, bool IsOutside)> Relations(string part, string folder)
    {
        foreach (var one in Xml(part).All("Relationship"))
        {
            if (one.Mark("Id") is not { } id || one.Mark("Target") is not { } target) continue;
            var outside = one.Mark("TargetMode") == "External";
            yield return (id, one.Mark("Type") ?? "", outside ? target : target is ['/', ..] ? target[1..] : Within(folder, target), outside);
        }
    }

    private static string Within(string folder, string target)
    {
        var steps = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in target.Split('/'))
        {
            if (step == ".." && steps.Count > 0) steps.RemoveAt(steps.Count - 1);
            else if (step is not ("." or "..")) steps.Add(step);
        }
        return string.Join('/', steps);
    }
}
