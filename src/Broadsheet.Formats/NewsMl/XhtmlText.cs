using System.Xml;
using AngleSharp.Dom;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.NewsMl;

/// <summary>A tree of HTML in XML's spelling. Blanks between are kept as they are, so that it reads back as the same words.</summary>
internal static class XhtmlText
{
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    public static void Write(XmlWriter xml, INode inside)
    {
        foreach (var node in inside.ChildNodes)
        {
            if (node is IText text) xml.WriteString(Characters.Clean(text.Data));
            else if (node is IElement element) Element(xml, element);
        }
    }

    private static void Element(XmlWriter xml, IElement element)
    {
        xml.WriteStartElement(Named(element.LocalName) ?? "span", Xhtml);
        foreach (var attribute in element.Attributes)
            if (Named(attribute.Name) is { } name && !name.StartsWith("xmlns", StringComparison.Ordinal)) xml.WriteAttributeString(name, Characters.Clean(attribute.Value));
        Write(xml, element);
        xml.WriteFullEndElement();
    }

    /// <summary>HTML's parser takes names that XML does not.</summary>
    private static string? Named(string name)
    {
        try
        {
            return XmlConvert.VerifyNCName(name);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
