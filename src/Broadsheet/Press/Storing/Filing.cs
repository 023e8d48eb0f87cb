using System.Reflection;
using System.Text;
using System.IO.Hashing;
using System.Threading.Channels;
using Broadsheet.Archive;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Press;

/// <summary>
/// Keeps printed pages over a restart. The file says up to which entry of the Journal it was kept; what was published since is read from the
/// Journal before a page of the file is trusted. Without a file (another process has it, the disk is full) the press prints, and says so once.
/// </summary>
internal sealed partial class Filing(PaperFolder folder, Purges purges, Database database, IConfiguration settings, ILogger<Filing> log) : BackgroundService
{
    private const int MostWaiting = 2_000;
    private const int FarBehind = 20_000;

    private readonly Channel<object> waiting = Channel.CreateUnbounded<object>();
    private readonly long budget = settings.GetValue("Press:FileMegabytes", 4_096L) << 20;
    private readonly TaskCompletionSource<long> begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile PageFile? file;
    private Touched last = new(0, 0, []);

    public static string PathOf(PaperFolder folder) => Path.Combine(folder.Pages, "pages");

    /// <summary>How many pages lie in the file; null while it is not used.</summary>
    public int? Count => file?.Count;

    /// <summary>The press knows where the Journal stood when it began.</summary>
    public void Begin(long sequence) => begun.TrySetResult(sequence);

    /// <summary>The page from the file if it shows what is published now.</summary>
    public StoredPage? Find(string address) => file?.Find(address) is { } page && purges.Leave(page) ? page : null;

    /// <summary>Addresses that are made up as they go (searches, page numbers) and what is missing would fill it with what nobody asks for twice.</summary>
    public void File(StoredPage page)
    {
        if (page.Status != StatusCodes.Status404NotFound && !page.Address.Contains('?', StringComparison.Ordinal) && waiting.Reader.Count < MostWaiting) waiting.Writer.TryWrite(page);
    }

    public void File(JournalEntry entry, int[] slots)
    {
        // Words that the law takes away must not lie on in the file, where pages are left until it is written anew.
        if (entry.Kind == JournalKind.Erased) waiting.Writer.TryWrite(new Erased());
        waiting.Writer.TryWrite(new Touched(entry.Sequence, PrintOf(entry), slots));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var from = await begun.Task.WaitAsync(stoppingToken);
            using var held = Hold();
            using var pages = new PageFile(PathOf(folder), PrintingOffice());
            await CatchUp(pages, from, stoppingToken);
            file = pages;
            await Write(pages, stoppingToken);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            NoFile(log, folder.Pages, failure.Message);
        }
        finally
        {
            file = null;
        }
        await foreach (var _ in waiting.Reader.ReadAllAsync(stoppingToken)) { /* Nobody keeps it. */ }
    }

    /// <summary>Marks what was touched while the process was down.</summary>
    private async Task CatchUp(PageFile pages, long from, CancellationToken cancellation)
    {
        foreach (var touched in pages.Read()) Mark(touched);
        await using var newsroom = database.Open();
        var known = await newsroom.Journal.AsNoTracking().SingleOrDefaultAsync(entry => entry.Sequence == last.Sequence, cancellation);
        if (last.Sequence > 0 && (known is null || PrintOf(known) != last.Print) || from - last.Sequence > FarBehind)
        {
            pages.Clear();
            last = new Touched(0, 0, []);
        }
        if (pages.Count == 0 && from > 0) last = await newsroom.Journal.AsNoTracking().Where(entry => entry.Sequence == from).Select(entry => new Touched(from, PrintOf(entry), new int[0])).SingleAsync(cancellation);
        var missed = newsroom.Journal.AsNoTracking().Where(entry => entry.Sequence > last.Sequence && entry.Sequence <= from).OrderBy(entry => entry.Sequence);
        pages.Append(last with { Slots = [] });
        foreach (var entry in await missed.ToListAsync(cancellation))
        {
            Mark(new Touched(entry.Sequence, PrintOf(entry), Purges.SlotsOf(entry.Touches)));
            pages.Append(last);
        }
    }

    private void Mark(Touched touched)
    {
        purges.Mark(touched.Slots, touched.Sequence);
        last = touched;
    }

    private async Task Write(PageFile pages, CancellationToken stopping)
    {
        await foreach (var piece in waiting.Reader.ReadAllAsync(stopping))
        {
            if (piece is Erased) pages.Clear();
            else if (piece is Touched touched) pages.Append(last = touched);
            else if (piece is StoredPage page && purges.Leave(page)) pages.Append(page);
            if (pages.IsWasteful || pages.Length > budget) pages.Rewrite(purges.Leave, last, budget / 2);
        }
    }

    /// <summary>Whoever holds it writes; the pages themselves may be looked at meanwhile.</summary>
    /// <exception cref="IOException">Another process holds it.</exception>
    public FileStream Hold()
    {
        Directory.CreateDirectory(folder.Pages);
        return new FileStream(Path.Combine(folder.Pages, "held"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
    }

    /// <summary>This program with these settings: another one would print other pages.</summary>
    public ulong PrintingOffice()
    {
        var words = new StringBuilder(typeof(Filing).Assembly.ManifestModule.ModuleVersionId.ToString());
        foreach (var (name, value) in settings.AsEnumerable().Where(setting => setting.Key != "Urls" && FromPaper(setting.Key)).OrderBy(setting => setting.Key, StringComparer.Ordinal))
            words.Append('\n').Append(name).Append('=').Append(value);
        var built = Path.Combine(AppContext.BaseDirectory, "wwwroot", "built", "names.json");
        if (System.IO.File.Exists(built)) words.Append(System.IO.File.ReadAllText(built));
        return XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(words.ToString()));
    }

    /// <summary>Settings of the paper, not of the machine: every variable of the environment is a setting too.</summary>
    private static bool FromPaper(string key) => Environment.GetEnvironmentVariable(key.Replace(":", "__", StringComparison.Ordinal)) is null;

    private static ulong PrintOf(JournalEntry entry) =>
        XxHash3.HashToUInt64(Encoding.UTF8.GetBytes($"{entry.Sequence} {entry.At.ToUnixTimeMilliseconds()} {entry.Kind} {entry.ItemId} {entry.Version}"));

    private sealed record Erased;

    [LoggerMessage(LogLevel.Warning, "Printed pages are not kept in {Folder}: {Why}")]
    private static partial void NoFile(ILogger log, string folder, string why);
}
