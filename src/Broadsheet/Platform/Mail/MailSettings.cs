using MailKit.Security;

namespace Broadsheet.Platform.Mail;

/// <summary>Where mail goes: to an SMTP server (<c>Mail:Server</c>), or as files into <c>outbox</c> of the data folder.</summary>
/// <param name="From">Address that mail comes from.</param>
/// <param name="Server">Null: nothing leaves the house.</param>
internal sealed record MailSettings(string From, string? Server, int Port, SecureSocketOptions Security, string? User, string? Password)
{
    private const int Submission = 587;

    /// <exception cref="IOException">A setting makes no sense.</exception>
    public static MailSettings Of(IConfiguration configuration)
    {
        var mail = configuration.GetSection("Mail");
        var host = Uri.TryCreate(configuration["PublicAddress"], UriKind.Absolute, out var address) ? address.Host : "localhost";
        return new(mail["From"] ?? $"paper@{host}", mail["Server"], mail.GetValue("Port", Submission), Named(mail["Security"]), mail["User"], mail["Password"]);
    }

    private static SecureSocketOptions Named(string? named) => named switch
    {
        null or "" or "starttls" => SecureSocketOptions.StartTls,
        "tls" => SecureSocketOptions.SslOnConnect,
        "none" => SecureSocketOptions.None,
        _ => throw new IOException($"The setting Mail:Security is '{named}'. It can be starttls, tls or none."),
    };
}
