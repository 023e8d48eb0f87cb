using Broadsheet.Archive;
using Broadsheet.Formats;
using Broadsheet.Formats.Bodies;
using Broadsheet.Record;

namespace Broadsheet.Site.Api;

/// <summary>A document as it leaves the house: with whole addresses, of pictures too, that hold everywhere.</summary>
internal sealed record Outside(Uri Root)
{
    private const int WidestPicture = 1920;

    /// <summary>The paper's public address when it is set; else the one that was asked.</summary>
    public static Outside Of(HttpRequest request) =>
        new(Uri.TryCreate(request.HttpContext.RequestServices.GetRequiredService<IConfiguration>()["PublicAddress"] ?? $"{request.Scheme}://{request.Host}", UriKind.Absolute, out var root) ? root : new Uri("http://localhost"));

    public string Address(string path) => new Uri(Root, path).AbsoluteUri;

    public NewsDocument Document(PublishedStory story, Edition edition, string? section) => Proven(Whole(GiveOut.Story(story, edition, section, Address(story.Address))), story.ItemId, story.VersionNumber);

    public NewsDocument Document(Archive.Version version, PublishedStory story, Edition edition, string? section) =>
        Proven(Whole(GiveOut.Version(version, story, edition, section, Address(version.Address))), version.ItemId, version.Number);

    /// <summary>For those who may write it.</summary>
    public NewsDocument Draft(Draft draft, NewsItem item, Edition edition) => Whole(GiveOut.Draft(draft, item, edition));

    /// <summary>Names the proof that the version is in the public log (ninjs 3.1 §trustIndicators).</summary>
    private NewsDocument Proven(NewsDocument document, Guid item, int version) => document with
    {
        TrustIndicators = [.. document.TrustIndicators, new("Proof of inclusion in the public log (C2SP tlog-proof)", Address(LogEntry.ProofOf(item, version)))],
    };

    private NewsDocument Whole(NewsDocument document) => document with
    {
        Body = [.. document.Body.Select(Whole)],
        Pictures = [.. document.Pictures.Select(Whole).DistinctBy(picture => picture.Href)],
    };

    private Block Whole(Block block) => block switch
    {
        Picture picture => Whole(picture),
        Gallery gallery => gallery with { Pictures = [.. gallery.Pictures.Select(Whole)] },
        FactBox box => box with { Body = [.. box.Body.Select(Whole)] },
        _ => block,
    };

    private Picture Whole(Picture picture) => picture.Blob is null ? picture : picture with { Blob = null, Href = Address(Renditions.Address(picture, WidestPicture)) };
}
