using System.Text.Json;

namespace Broadsheet.Formats.Ninjs;

/// <summary>ninjs 3.1 §people, organisations, places, subjects, genres, infoSources. Sections and tags are subjects with their own rel; authors are sources with the role author.</summary>
internal static class NinjsConceptWriting
{
    public static void Write(Utf8JsonWriter json, NewsDocument document)
    {
        json.Each("people", document.People, person => Concept(json, person, "rel"));
        json.Each("organisations", document.Organisations, organisation => Concept(json, organisation, "rel"));
        json.Each("places", document.Places, place => Concept(json, place, "rel"));
        var subjects = document.Subjects
            .Concat(document.Sections.Select(section => new Concept(section, Role: "section")))
            .Concat(document.Tags.Select(tag => new Concept(tag, Role: "tag")));
        json.Each("subjects", subjects, subject => Concept(json, subject, "rel"));
        json.Each("genres", document.Genres, genre => Concept(json, genre, null));
        var sources = document.InfoSources.Select(source => (Source: source, Email: (string?)null))
            .Concat(document.Authors.Select(author => (Source: new Concept(author.Name, author.Uri, null, author.Role is null ? "author" : "author:" + author.Role), author.Email)));
        json.Each("infoSources", sources, source =>
        {
            Concept(json, source.Source, "role");
            if (source.Email is null) return;
            json.Each("contactInfo", [source.Email], mail =>
            {
                json.WriteString("type", "email");
                json.Say("value", mail);
            });
        });
    }

    private static void Concept(Utf8JsonWriter json, Concept concept, string? role)
    {
        json.Say("name", concept.Name);
        if (role is not null) json.Say(role, concept.Role);
        var uri = NinjsUris.Valid(concept.Uri);
        json.Say("uri", uri);
        json.Say("literal", concept.Literal ?? (uri is null ? concept.Uri : null));
    }
}
