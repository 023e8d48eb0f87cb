namespace Broadsheet.Formats.Bodies;

internal sealed partial class BodyPage
{
    private void Quote(Quote quote)
    {
        html.Open("figure", ("class", "quote")).Open("blockquote", ("cite", Safe.Link(quote.Source)));
        foreach (var text in quote.Text) html.Open("p").Inline(text).Close("p");
        html.Close("blockquote");

        (string Class, string? Words)[] facts = [("speaker", quote.Speaker), ("role", quote.Role), ("to", quote.To), ("when", quote.When)];
        var known = facts.Where(fact => !string.IsNullOrWhiteSpace(fact.Words)).ToList();
        if (known.Count > 0) html.Open("figcaption");
        foreach (var (index, fact) in known.Index())
        {
            if (index > 0) html.Text(", ");
            var tag = fact.Class == "speaker" ? "cite" : "span";
            html.Open(tag, ("class", fact.Class)).Text(fact.Words!).Close(tag);
        }

        if (known.Count > 0) html.Close("figcaption");
        html.Close("figure");
    }

    private void PullQuote(PullQuote quote)
    {
        html.Open("figure", ("class", "pull-quote")).Open("blockquote").Open("p").Inline(quote.Text).Close("p").Close("blockquote");
        Caption(quote.Credit);
        html.Close("figure");
    }
}
