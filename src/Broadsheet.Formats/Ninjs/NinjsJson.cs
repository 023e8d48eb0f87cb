using System.Text.Json;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Ninjs;

/// <summary>Members that are left out when there is nothing to say.</summary>
internal static class NinjsJson
{
    public static void Say(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null) json.WriteString(name, Characters.Clean(text));
    }

    public static void Each<T>(this Utf8JsonWriter json, string name, IEnumerable<T> all, Action<T> write)
    {
        using var one = all.GetEnumerator();
        if (!one.MoveNext()) return;
        json.WriteStartArray(name);
        do
        {
            json.WriteStartObject();
            write(one.Current);
            json.WriteEndObject();
        }
        while (one.MoveNext());
        json.WriteEndArray();
    }
}
