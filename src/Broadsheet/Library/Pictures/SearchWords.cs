namespace Broadsheet.Library.Pictures;

internal static class SearchWords
{
    private const int Longest = 4000;
    private static readonly string[] OfTheFile = ["dc:subject", "photoshop:Headline", "dc:title", "dc:description", "photoshop:City", "photoshop:Country", "Iptc4xmpExt:PersonInImage", "Iptc4xmpExt:Event"];

    public static string Of(PictureFile picture)
    {
        var words = new[] { picture.Name, picture.Alt, picture.Caption, picture.CreditLine, picture.Creator }
            .Concat(picture.InLanguages.Values.SelectMany(said => new[] { said.Alt, said.Caption, said.CreditLine }))
            .Concat(OfTheFile.Select(name => picture.Embedded.TryGetValue(name, out var said) ? Plain(said) : null));
        var text = string.Join(' ', words.Where(word => !string.IsNullOrWhiteSpace(word)).Distinct()).ToLowerInvariant();
        return text[..Math.Min(text.Length, Longest)];
    }

    private static string Plain(System.Text.Json.Nodes.JsonNode said) => said switch
    {
        System.Text.Json.Nodes.JsonArray list => string.Join(' ', list.OfType<System.Text.Json.Nodes.JsonNode>().Select(Plain)),
        System.Text.Json.Nodes.JsonObject parts => string.Join(' ', parts.Select(part => part.Value).OfType<System.Text.Json.Nodes.JsonNode>().Select(Plain)),
        _ => said.ToString(),
    };
}
