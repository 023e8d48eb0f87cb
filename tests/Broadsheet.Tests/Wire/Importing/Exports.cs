using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Broadsheet.Tests.Wire.Importing;

/// <summary>Documents of other houses, made by a seed.</summary>
internal static class Exports
{
    public static string Ninjs(string uri, string headline, string body = "<p>The ferry sails again.</p>", string more = "") =>
        $$"""{"uri":"{{uri}}","type":"text","language":"en","versionCreated":"2024-03-01T08:00:00+00:00","pubStatus":"usable","headlines":[{"role":"main","value":"{{JavaScriptEncoder.Default.Encode(headline)}}"}],"bodies":[{"role":"html","contentType":"text/html","value":"{{JavaScriptEncoder.Default.Encode(body)}}"}]{{more}}}""";

    public static string WordPress(params string[] items) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
        <channel><title>Old Courier</title><link>https://old.courier.example</link><language>en</language><wp:wxr_version>1.2</wp:wxr_version>
        <wp:author><wp:author_login>ida</wp:author_login><wp:author_display_name>Ida Voss</wp:author_display_name></wp:author>
        {string.Join('\n', items)}
        </channel></rss>
        """;

    public static string Post(int id, string title, string status = "publish", string body = "<p>The quay is open.</p>", string more = "", string type = "post") => $"""
        <item><title>{title}</title><link>https://old.courier.example/2019/05/{id}-story/</link><dc:creator>ida</dc:creator>
        <guid isPermaLink="false">https://old.courier.example/?p={id}</guid><content:encoded><![CDATA[{body}]]></content:encoded>
        <wp:post_id>{id}</wp:post_id><wp:post_date>2019-05-04 10:00:00</wp:post_date><wp:post_date_gmt>2019-05-04 08:00:00</wp:post_date_gmt>
        <wp:post_name>{id}-story</wp:post_name><wp:status>{status}</wp:status><wp:post_type>{type}</wp:post_type>
        <category domain="category" nicename="port-life">Port Life</category><category domain="post_tag" nicename="ferries">Ferries</category>{more}</item>
        """;

    /// <summary>One item a line.</summary>
    public static string Many(int count)
    {
        var lines = new StringBuilder();
        for (var number = 1; number <= count; number++)
            lines.Append(Ninjs(string.Create(CultureInfo.InvariantCulture, $"urn:courier:{number}"), string.Create(CultureInfo.InvariantCulture, $"Story number {number} of the harbour"))).Append('\n');
        return lines.ToString();
    }
}
