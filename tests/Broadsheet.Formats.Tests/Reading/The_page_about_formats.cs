using System.Globalization;
using System.Text;

namespace Broadsheet.Formats.Tests.Reading;

/// <summary><c>docs/formats.md</c> says what readers do with the real documents; it is written by reading them. BROADSHEET_WRITE_DOCS=1 writes it anew.</summary>
public sealed class The_page_about_formats
{
    private static readonly (string Name, Func<NewsDocument, bool> Said)[] Members =
    [
        ("headline", one => one.Headline is not null), ("standfirst", one => one.Standfirst is not null), ("byline", one => one.Byline is not null || one.Authors.Count > 0), ("dateline", one => one.Dateline is not null),
        ("published", one => one.PublishedLocal is not null), ("body", one => one.Body.Count > 0), ("pictures", one => one.Pictures.Count > 0), ("files", one => one.Enclosures.Count + one.Renditions.Count > 0),
        ("subjects", one => one.Subjects.Count > 0), ("people", one => one.People.Count > 0), ("places", one => one.Places.Count > 0), ("sections", one => one.Sections.Count > 0), ("tags", one => one.Tags.Count > 0),
        ("old address", one => one.Address is not null), ("name in the address", one => one.UrlName is not null), ("other titles", one => one.OtherTexts.Count > 0), ("rights", one => (one.CopyrightNotice ?? one.CopyrightHolder ?? one.UsageTerms) is not null),
        ("editor's note", one => one.EdNote is not null), ("other ids", one => one.AltIds.Count > 0), ("parts", one => one.Parts.Count > 0), ("times of events", one => one.Happens is not null), ("comments", one => one.Comments.Count > 0), ("subscribers", one => one.Subscribers.Count > 0),
    ];

    private static readonly Dictionary<string, (string Turned, string Dropped)> Ways = new(StringComparer.Ordinal)
    {
        ["squarespace"] = ("lazily loaded pictures into pictures; addresses from the site's root into whole ones", "its layout, forms, shops"),
        ["wxr"] = ("captions, galleries, players and embeds written as shortcodes into blocks; attachments into the pictures that name them; titles and descriptions of the usual SEO plug-ins into ours; former names into old addresses; drafts, future, private and protected posts into drafts", "menus, templates, settings, revisions; passwords; shortcodes of other plug-ins stay as they were written; comments are kept with the document and not printed"),
        ["rss"] = ("enclosures and Media RSS into files and pictures", "what a feed says of itself"),
        ["atom"] = ("XHTML and base64 content into blocks", "what a feed says of itself"),
        ["rdf"] = ("Dublin Core into authors, dates and rights", "what a feed says of itself"),
        ["jsonfeed"] = ("attachments into files and pictures", "what a feed says of itself"),
        ["ninjs"] = ("1.x and 2.x into 3.1", "associated texts, which are documents of their own (told)"),
        ["newsml-g2"] = ("NITF, XHTML and text inside into blocks; codes of IPTC's catalogue and of the item's own into addresses; packages into their parts in order; plans, events and concepts into items with their facts as words", "hop history, ratings, hints; sports and financial markup keeps its words alone (told)"),
        ["newsml1"] = ("components by their roles into one story with its pictures; subject codes into addresses", "style sheets, logos, contacts"),
        ["nitf"] = ("subject codes into addresses; media into pictures, sound and film; marked names into words", "taglines and bibliographies (listed as dropped)"),
        ["ghost"] = ("Mobiledoc, Lexical and rendered cards into blocks; internal tags into ids; posts for members into drafts (told)", "passwords, settings, members, sign-up and mail cards, injected code (told)"),
        ["wpjson"] = ("embedded authors, terms and pictures into the story's own; excerpts that were cut out of the body into nothing", "what was not embedded"),
        ["medium"] = ("rows of pictures into galleries; linked cards into embeds; posts without a date into drafts", "the title and subtitle that the body repeats; the footer"),
        ["substack"] = ("players of others into embeds; posts for subscribers into drafts (told)", "buttons, sign-up boxes, polls; statistics"),
        ["docx"] = ("styles into headings, quotes and captions; numbering into lists; comments into the editor's note; footnotes into paragraphs at the end; tracked changes as if accepted (told)", "fonts, colours, headers, footers, text boxes' places"),
        ["opml"] = ("each outline with a feed into a source", "how a window stood"),
        ["members"] = ("the states and tiers of Ghost, Substack, Mailchimp and Beehiiv into one", "addresses of networks, places, payment details"),
        ["markdown"] = ("front matter in YAML, TOML or JSON into the story's members; a first heading into the headline; state and day in a file's name", "unknown front matter, raw scripts"),
        ["html"] = ("microdata, JSON-LD, meta elements and layout into one story", "menus, advertisements, sign-up boxes, related links, comments, cookie walls (listed as dropped)"),
        ["text"] = ("lines as copied from a page into headline, byline, dateline and paragraphs", "menus, icon names, players' times (listed as dropped)"),
    };

    [Fact]
    public void The_page_says_what_the_readers_do()
    {
        var path = Path.Combine(Root(), "docs", "formats.md");
        var page = Page();
        if (Environment.GetEnvironmentVariable("BROADSHEET_WRITE_DOCS") == "1") File.WriteAllText(path, page);
        Assert.True(File.Exists(path) && File.ReadAllText(path) == page, "docs/formats.md is not what the readers do now. Run this test once with BROADSHEET_WRITE_DOCS=1 and look at what changed.");
    }

    private static string Page()
    {
        var read = new Dictionary<string, List<NewsDocument>>(StringComparer.Ordinal);
        foreach (var folder in (string[])["wxr", "exports", "ghost", "ninjs", "newsml-g2", "feeds", "charsets", "schemas/opml"])
        foreach (var file in Directory.EnumerateFiles(Fixtures.PathOf(folder), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            if (Path.GetFileName(file) is not ("SOURCE.md" or "LICENSE") && Path.GetExtension(file) != ".xsd") Add(file, read);
        var page = new StringBuilder("""
            # What each format keeps

            Written by the test `The_page_about_formats` from what the readers make of real documents of each kind; the figures are shares of those documents that said it.
            `read FILE` shows what is understood of yours. What is dropped or turned with a loss is told with each document.


            """);
        foreach (var format in DocumentReading.Formats)
        {
            var documents = read.GetValueOrDefault(format.Name, []);
            page.Append(CultureInfo.InvariantCulture, $"## {format.Name}\n\n");
            if (documents.Count > 0) page.Append(CultureInfo.InvariantCulture, $"- **Kept** (of {documents.Count} documents): {string.Join(", ", Members.Select(member => (member.Name, Share: documents.Count(member.Said) * 100.0 / documents.Count)).Where(one => one.Share > 0).Select(one => one.Share > 99.5 ? one.Name : $"{one.Name} {Math.Max(1, Math.Round(one.Share))} %"))}.\n");
            page.Append(CultureInfo.InvariantCulture, $"- **Turned**: {Ways[format.Name].Turned}.\n- **Dropped**: {Ways[format.Name].Dropped}.\n\n");
        }
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void Add(string file, Dictionary<string, List<NewsDocument>> read)
    {
        try
        {
            using var stream = File.OpenRead(file);
            var opened = DocumentReading.Open(stream, Path.GetFileName(file), null, new ReadingOptions { FindQuotes = false, Beside = name => Path.Combine(Path.GetDirectoryName(file)!, name) is var near && File.Exists(near) ? File.OpenRead(near) : null }, CancellationToken.None);
            if (!read.TryGetValue(opened.Format, out var documents)) read[opened.Format] = documents = [];
            documents.AddRange(opened.Documents);
        }
        catch (UnreadableDocument)
        {
            // Broken on purpose, or no document; what was read before stands.
        }
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "global.json"))) return folder.FullName;
        throw new DirectoryNotFoundException("The project's root (global.json) was not found above the test assembly.");
    }
}
