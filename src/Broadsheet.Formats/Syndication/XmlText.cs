using System.Text;
using System.Xml;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Syndication;

/// <summary>XML being written: UTF-8, indented, without characters that XML cannot carry.</summary>
internal static class XmlText
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, CloseOutput = false, NewLineChars = "\n" };

    public static byte[] Write(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings)) write(xml);
        return stream.ToArray();
    }

    /// <summary>An element with this text; none when there is no text.</summary>
    public static void Say(this XmlWriter xml, string name, string? text, string? space = null)
    {
        if (text is null) return;
        xml.WriteStartElement(name, space);
        xml.WriteString(Characters.Clean(text));
        xml.WriteEndElement();
    }

    public static void Mark(this XmlWriter xml, string name, string? value)
    {
        if (value is not null) xml.WriteAttributeString(name, Characters.Clean(value));
    }

    public static void Point(this XmlWriter xml, string space, string relation, string? href, string? type = null)
    {
        if (href is null) return;
        xml.WriteStartElement("link", space);
        xml.Mark("rel", relation);
        xml.Mark("type", type);
        xml.Mark("href", href);
        xml.WriteEndElement();
    }
}
