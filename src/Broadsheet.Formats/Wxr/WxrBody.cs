using System.Text;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Wxr;

/// <summary>A body in WordPress' block markup: what its editor has a block for under that block's name, the rest as its HTML block.</summary>
internal static class WxrBody
{
    public static string Of(IReadOnlyList<Block> body)
    {
        var html = new StringBuilder();
        foreach (var block in body)
        {
            var (name, attributes) = block switch
            {
                Paragraph => ("paragraph", ""),
                Heading { Level: var level } => ("heading", level == 2 ? "" : $$""" {"level":{{level}}}"""),
                BulletList { Ordered: var ordered } => ("list", ordered ? """ {"ordered":true}""" : ""),
                _ => ("html", ""),
            };
            html.Append("<!-- wp:").Append(name).Append(attributes).Append(" -->\n").Append(BodyWriter.Write([block]).TrimEnd('\n').Replace("[", "&#91;", StringComparison.Ordinal)).Append("\n<!-- /wp:").Append(name).Append(" -->\n\n");
        }
        return html.ToString().TrimEnd('\n');
    }
}
