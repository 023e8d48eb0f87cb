using Broadsheet.Platform;
using Broadsheet.Press;

namespace Broadsheet.Site.OnAir;

/// <summary>Prints <c>/{edition}/live/tv/</c> and <c>/{edition}/live/radio/</c>: what the edition sends now, if the paper names where it comes from.</summary>
internal sealed class OnAirPlate(Composing composing, BroadcastPlan plan) : EditionPlate(composing)
{
    protected override bool Owns(string[] path) => path is ["live", "tv" or "radio", ""];

    protected override async Task<Page?> Compose(Galley galley, string[] path)
    {
        if (galley.In.OnAir.FirstOrDefault(sent => sent.Path == string.Join('/', path)) is not { } broadcast) return null;
        var address = galley.In.Root + broadcast.Path;
        var others = galley.In.Editions.Where(edition => edition.Code != galley.Edition && plan.Of(edition.Code).Any(sent => sent.Kind == broadcast.Kind))
            .Select(edition => new InEdition(edition, $"/{edition.Code}/{broadcast.Path}")).ToList();
        var head = Heads.OfList(galley.In, galley.In.Words[broadcast.Name], address, others: others);
        var page = await galley.Set<OnAirPage>(new OnAirView(galley.In, head, broadcast, others));
        // Its player fetches from where the stream comes, and from nowhere else.
        return page with { Headers = [new("Content-Security-Policy", SecurityHeaders.PlayingFrom(broadcast.Host)), .. page.Headers] };
    }
}

/// <summary>All that the page of a broadcast is a function of.</summary>
public sealed record OnAirView(Imprint In, PageHead Head, Broadcast Broadcast, IReadOnlyList<InEdition> Others)
{
    public string Title => In.Words[Broadcast.Name];

    public string At => Broadcast.At.AbsoluteUri;
}
