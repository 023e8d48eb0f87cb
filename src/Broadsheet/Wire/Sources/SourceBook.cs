using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Formats;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Wire;

/// <summary>What somebody says of a source when entering or changing it.</summary>
/// <param name="Section">UrlName, or null to choose at taking in.</param>
/// <param name="Format">Name of a document format; null recognises it.</param>
public sealed record SourceEntry(string Name, string Address, string Edition, string? Section = null, string? Format = null, string Basket = Source.UsualBasket, int IntervalMinutes = Source.UsualMinutes);

/// <summary>The paper's suppliers: entered, changed, paused, struck out.</summary>
public sealed class SourceBook(Database database, Ids ids, TimeProvider clock)
{
    private const int MostLetters = 200, MostAddressLetters = 2_000;

    /// <returns>Its id. It is due at once.</returns>
    /// <exception cref="Refused">Something in the entry is not right; the member says what.</exception>
    public Task<Guid> Add(SourceEntry entry, Guid? by = null, CancellationToken cancellation = default) => database.Write(async newsroom =>
    {
        var source = new Source { Id = ids.Next(), Name = "", Address = "", EditionCode = "", Created = clock.GetUtcNow() };
        await Fill(newsroom, source, entry, cancellation);
        newsroom.Sources.Add(source);
        Note(newsroom, ActKind.EnterSource, source, by);
        await newsroom.SaveChangesAsync(cancellation);
        return source.Id;
    }, cancellation);

    /// <inheritdoc cref="Add"/>
    public Task Change(Guid id, SourceEntry entry, Guid? by = null, CancellationToken cancellation = default) =>
        On(id, ActKind.ChangeSource, by, (newsroom, source) => Fill(newsroom, source, entry, cancellation), cancellation);

    public Task Pause(Guid id, Guid? by = null, CancellationToken cancellation = default) => On(id, ActKind.PauseSource, by, (_, source) =>
    {
        source.IsActive = false;
        return Task.CompletedTask;
    }, cancellation);

    /// <summary>Due at once.</summary>
    public Task Resume(Guid id, Guid? by = null, CancellationToken cancellation = default) => On(id, ActKind.ResumeSource, by, (_, source) =>
    {
        (source.IsActive, source.Failures, source.NextDue) = (true, 0, clock.GetUtcNow());
        return Task.CompletedTask;
    }, cancellation);

    /// <summary>With all that waits from it. What was taken in stays the paper's.</summary>
    public Task Remove(Guid id, Guid? by = null, CancellationToken cancellation = default) => On(id, ActKind.RemoveSource, by, (newsroom, source) =>
    {
        newsroom.Sources.Remove(source);
        return Task.CompletedTask;
    }, cancellation);

    /// <param name="named">A name or an id.</param>
    /// <exception cref="Refused">There is none.</exception>
    public async Task<Source> Find(string named, CancellationToken cancellation = default)
    {
        await using var newsroom = database.Open();
        var id = Guid.TryParse(named, out var given) ? given : Guid.Empty;
        return await newsroom.Sources.AsNoTracking().FirstOrDefaultAsync(source => source.Id == id || source.Name == named, cancellation) ?? throw Unknown(named);
    }

    private Task On(Guid id, ActKind kind, Guid? by, Func<Newsroom, Source, Task> act, CancellationToken cancellation) => database.Write(async newsroom =>
    {
        var source = await newsroom.Sources.FindAsync([id], cancellation) ?? throw Unknown(id.ToString());
        await act(newsroom, source);
        Note(newsroom, kind, source, by);
        await newsroom.SaveChangesAsync(cancellation);
    }, cancellation);

    private void Note(Newsroom newsroom, ActKind kind, Source source, Guid? by) => newsroom.Note(kind, clock.GetUtcNow(), by, source.EditionCode, what: $"{source.Name}: {source.Address}");

    private async Task Fill(Newsroom newsroom, Source source, SourceEntry entry, CancellationToken cancellation)
    {
        var (name, basket) = (Line(entry.Name), Line(entry.Basket));
        if (name.Length is 0 or > MostLetters) throw Wrong("name", $"A source needs a name of at most {MostLetters} letters.");
        if (await newsroom.Sources.AnyAsync(other => other.Name == name && other.Id != source.Id, cancellation)) throw Wrong("name", $"There is a source '{name}' already. Choose another name.");
        if (basket.Length is 0 or > MostLetters) throw Wrong("basket", "Name the basket that its news wait in.");
        if (WebAddress.Of(entry.Address.Trim()) is not { UserInfo.Length: 0 } address || entry.Address.Length > MostAddressLetters) throw Wrong("address", "An address begins with http:// or https:// and carries no password.");
        if (entry.Format is { } format && DocumentReading.Formats.All(known => known.Name != format)) throw Wrong("format", $"There is no format '{format}'. Known are: {string.Join(", ", DocumentReading.Formats.Select(known => known.Name))}.");
        if (entry.IntervalMinutes is < Source.ShortestMinutes or > Source.LongestMinutes) throw Wrong("interval", $"A source is asked every {Source.ShortestMinutes} to {Source.LongestMinutes} minutes.");
        if (!await newsroom.Editions.AnyAsync(edition => edition.Code == entry.Edition, cancellation)) throw Wrong("edition", $"There is no edition '{entry.Edition}'.");
        if (entry.Section is { } section && !await newsroom.Sections.AnyAsync(one => one.EditionCode == entry.Edition && one.UrlName == section, cancellation)) throw Wrong("section", $"The edition '{entry.Edition}' has no section '{section}'.");
        // Another address is another feed: nothing of the old one's state holds.
        if (source.Address != address.AbsoluteUri) (source.ETag, source.LastModified, source.Failures, source.LastError, source.MovedTo, source.NextDue) = (null, null, 0, null, null, clock.GetUtcNow());
        (source.Name, source.Address, source.EditionCode, source.Section, source.Format, source.Basket, source.IntervalMinutes) = (name, address.AbsoluteUri, entry.Edition, entry.Section, entry.Format, basket, entry.IntervalMinutes);
    }

    private static string Line(string text) => string.Join(' ', PlainText.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Refused Wrong(string member, string message) => new(RefusalReason.Invalid, message, member);

    private static Refused Unknown(string named) => new(RefusalReason.NotFound, $"There is no source '{named}'.");
}
