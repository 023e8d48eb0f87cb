using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Broadsheet.Formats;

namespace Broadsheet.Fuzz;

/// <summary>Bends what was interesting, reads it, and keeps what took a branch that none before took.</summary>
internal sealed class Loop(string reader, DateTimeOffset until)
{
    public const int TookTooLong = 70, Crashed = 71;

    /// <summary>For one document.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly Coverage coverage = new();
    private readonly Random random = new();
    private readonly List<byte[]> corpus = [];
    private long begun = Stopwatch.GetTimestamp(), executions;
    private bool isReading;

    public static int Run(string reader, DateTimeOffset until) => new Loop(reader, until).All();

    private int All()
    {
        var bending = new Bending(random);
        var seeds = Seeds.Of(reader);
        bending.Learn(seeds);
        using var current = new Current(reader);
        using var watch = new Timer(_ => Watch(), null, 100, 100);
        var start = Stopwatch.GetTimestamp();
        foreach (var seed in seeds) Try(seed, current);
        while (TimeProvider.System.GetUtcNow() < until) Try(bending.Bent(Chosen(), Chosen), current);
        Results.Add(reader, Stopwatch.GetElapsedTime(start), executions, coverage.Reached, corpus.Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reader}: {executions:N0} documents in {Stopwatch.GetElapsedTime(start).TotalMinutes:0.0} minutes, {coverage.Reached:N0} branches reached, {corpus.Count:N0} documents kept"));
        return 0;
    }

    /// <summary>The newest half as often as all.</summary>
    private byte[] Chosen() => corpus.Count == 0 ? [] : corpus[random.Next(2) == 0 ? random.Next(corpus.Count) : random.Next(corpus.Count / 2, corpus.Count)];

    private void Try(byte[] document, Current current)
    {
        current.Write(document);
        (begun, isReading) = (Stopwatch.GetTimestamp(), true);
        Coverage.Begin();
        try
        {
            Read(reader == "docx" ? Word.Packed(document) : document);
        }
        catch (UnreadableDocument)
        {
            // What it should say.
        }
        catch (Exception failed)
        {
            Console.Error.WriteLine(failed);
            Environment.Exit(Crashed);
        }
        isReading = false;
        executions++;
        if (!coverage.IsNew()) return;
        corpus.Add(document);
        var name = Path.Combine(Directory.CreateDirectory(Path.Combine(Places.Corpus, reader)).FullName, Convert.ToHexStringLower(SHA256.HashData(document))[..16]);
        if (!File.Exists(name)) File.WriteAllBytes(name, document);
    }

    /// <summary>As the program does it, to the last document, and printed.</summary>
    private void Read(byte[] document)
    {
        using var stream = new MemoryStream(document);
        foreach (var (index, read) in DocumentReading.Read(stream, "document", reader, new ReadingOptions()).Index())
        {
            using var json = new Utf8JsonWriter(Stream.Null);
            ReadingJson.Write(json, new DocumentSource("document", reader, index), read);
        }
    }

    private void Watch()
    {
        if (!isReading || Stopwatch.GetElapsedTime(begun) < Longest || Debugger.IsAttached) return;
        Console.Error.WriteLine($"It took longer than {Longest.TotalSeconds} seconds.");
        Environment.Exit(TookTooLong);
    }
}
