namespace Broadsheet.Library.Keeping;

/// <summary>An S3-compatible store, as <c>Blobs:S3</c> in <c>broadsheet.json</c> or <c>BROADSHEET_BLOBS__S3__…</c> in the environment names it.</summary>
/// <param name="Endpoint">Absolute address of the store.</param>
/// <param name="Prefix">Before each name, so that several papers can share a bucket.</param>
internal sealed record S3Settings(Uri Endpoint, string Bucket, string Region, string Key, string Secret, string Prefix)
{
    /// <summary>Null when blobs lie on the disk.</summary>
    /// <exception cref="InvalidOperationException">Something that it needs is not said.</exception>
    public static S3Settings? From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Blobs:S3");
        if (section["Endpoint"] is not { Length: > 0 } endpoint) return null;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address)) throw new InvalidOperationException($"Blobs:S3:Endpoint is no address: {endpoint}");
        return new(address, Said(section, "Bucket"), section["Region"] ?? "us-east-1", Said(section, "Key"), Said(section, "Secret"), section["Prefix"] ?? "");
    }

    private static string Said(IConfiguration section, string name) =>
        section[name] is { Length: > 0 } value ? value : throw new InvalidOperationException($"Blobs:S3:Endpoint is set, so Blobs:S3:{name} must be too.");
}
