namespace Broadsheet.Site;

/// <summary>A page that says one thing and leads on.</summary>
/// <param name="Onward">Where to.</param>
public sealed record NoticeView(ReaderSeat At, string Title, string Onward);
