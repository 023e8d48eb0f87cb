using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Broadsheet.Archive;

namespace Broadsheet.Record;

/// <summary>
/// One entry of the log: that a version became public, or that words were erased. Names the item by an address that holds no words of it,
/// so that an erasure can take all of them away without touching the log.
/// </summary>
/// <param name="At">When it happened.</param>
/// <param name="Hash">Of the version's canonical JSON, SHA-256 in lower-case hex (<see cref="VersionHash"/>).</param>
/// <param name="Kind">first, update, correction, clarification, typo, withdrawal, restoration or erasure.</param>
/// <param name="Logged">When it was logged, if that was long after it happened: an archive from before the log; null otherwise.</param>
/// <param name="Version">Its number; of an erasure, that of the last version.</param>
public sealed record LogEntry(DateTimeOffset At, string Hash, Guid Item, string Kind, DateTimeOffset? Logged, int Version)
{
    public const string Erasure = "erasure";
    private const string Items = "/log/items/";
    private const int MostBytes = 1024;
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    public bool IsErasure => Kind == Erasure;
    public bool IsWithdrawal => Kind == "withdrawal";

    /// <summary>Where the item's versions stand: <c>/log/items/0190…</c>.</summary>
    public static string AddressOf(Guid item) => $"{Items}{item:N}";

    /// <summary>Where a version's canonical JSON stands.</summary>
    public static string RecordOf(Guid item, int version) => string.Create(CultureInfo.InvariantCulture, $"{AddressOf(item)}/{version}.json");

    /// <summary>Where its proof stands.</summary>
    public static string ProofOf(Guid item, int version) => string.Create(CultureInfo.InvariantCulture, $"{AddressOf(item)}/{version}.tlog-proof");

    /// <summary>Which version an address of its JSON or its proof names; null for any other address.</summary>
    public static (Guid Item, int Version)? Named(string path) =>
        path.StartsWith(Items, StringComparison.Ordinal) && path[Items.Length..].Split('/') is [var item, var file] && Guid.TryParse(item, out var id)
        && file.Split('.') is [var number, "json" or "tlog-proof"] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? (id, version) : null;

    /// <summary>Canonical JSON (RFC 8785): <c>{"at":"…","hash":"…","item":"/log/items/…","kind":"…","version":1}</c>.</summary>
    public byte[] Bytes() => CanonicalJson.Of(JsonSerializer.SerializeToUtf8Bytes(new { At = Written(At), Hash, Item = AddressOf(Item), Kind, Logged = Logged is { } late ? Written(late) : null, Version }, Plain));

    /// <exception cref="NotAsItShouldBe">It is none.</exception>
    public static LogEntry Parse(byte[] bytes, string name)
    {
        try
        {
            if (bytes.Length > MostBytes) throw new JsonException();
            using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 4 });
            var entry = json.RootElement;
            var read = new LogEntry(
                Time(entry.GetProperty("at")), Text(entry.GetProperty("hash")),
                Guid.ParseExact(Text(entry.GetProperty("item"))[Items.Length..], "N"), Text(entry.GetProperty("kind")),
                entry.TryGetProperty("logged", out var logged) ? Time(logged) : null, entry.GetProperty("version").GetInt32());
            return read.Bytes().AsSpan().SequenceEqual(bytes) ? read : throw new JsonException();
        }
        catch (Exception broken) when (broken is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            throw new NotAsItShouldBe($"{name} is no entry of a paper's log.");
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind} of {At:yyyy-MM-dd HH:mm} UTC, version {Version} of item {Item}");

    private static string Written(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Text(JsonElement json) => json.GetString() ?? throw new JsonException();

    private static DateTimeOffset Time(JsonElement json) => DateTimeOffset.Parse(Text(json), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
