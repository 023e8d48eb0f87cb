namespace Broadsheet.Formats.Wxr;

/// <summary>What the plug-ins for search engines keep beside a post: Yoast, Rank Math, All in One SEO, SEOPress, The SEO Framework.</summary>
internal static class CustomFields
{
    private static readonly Dictionary<string, string> Roles = new(StringComparer.Ordinal)
    {
        ["_yoast_wpseo_title"] = "seoTitle", ["rank_math_title"] = "seoTitle", ["_aioseo_title"] = "seoTitle", ["_aioseop_title"] = "seoTitle", ["_seopress_titles_title"] = "seoTitle", ["_genesis_title"] = "seoTitle",
        ["_yoast_wpseo_metadesc"] = "seoDescription", ["rank_math_description"] = "seoDescription", ["_aioseo_description"] = "seoDescription", ["_aioseop_description"] = "seoDescription", ["_seopress_titles_desc"] = "seoDescription", ["_genesis_description"] = "seoDescription",
        ["_yoast_wpseo_canonical"] = "seoCanonical", ["rank_math_canonical_url"] = "seoCanonical", ["_seopress_robots_canonical"] = "seoCanonical", ["_genesis_canonical_uri"] = "seoCanonical",
        ["_yoast_wpseo_opengraph-title"] = "seoSocial", ["rank_math_facebook_title"] = "seoSocial", ["_aioseo_og_title"] = "seoSocial", ["_seopress_social_fb_title"] = "seoSocial", ["_open_graph_title"] = "seoSocial",
    };

    public static string? RoleOf(string key) => Roles.GetValueOrDefault(key);

    public static IEnumerable<OtherText> Texts(IEnumerable<(string Key, string Value)> fields)
    {
        var seen = new HashSet<string>();
        foreach (var (key, value) in fields)
        {
            var role = RoleOf(key) switch { "seoTitle" => "seo", "seoDescription" => "meta", "seoSocial" => "social", _ => null };
            if (role is not null && Plain.Text(value) is { } words && !IsPattern(words) && seen.Add(role)) yield return new(role, words);
        }
    }

    /// <summary><c>%%title%% %%sep%% %%sitename%%</c>, <c>%title%</c>, <c>#post_title</c>: made anew on each page there, and no words.</summary>
    public static bool IsPattern(string words) => words.Contains("%%", StringComparison.Ordinal) || words.StartsWith('%') || words.StartsWith("#post_", StringComparison.Ordinal);
}
