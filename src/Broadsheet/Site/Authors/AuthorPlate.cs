using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Press;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Authors;

/// <summary>Prints <c>/{edition}/by/{author}/</c> and its older pages.</summary>
internal sealed class AuthorPlate(Composing composing) : EditionPlate(composing)
{
    protected override bool Owns(string[] path) => path is ["by", not "", ""];

    protected override async Task<Page?> Compose(Galley galley, string[] path)
    {
        var person = await galley.Newsroom.People.AsNoTracking().FirstOrDefaultAsync(person => person.UrlName == path[1], galley.Cancellation);
        if (person is null || await galley.Paged(galley.StoriesWith(MarkKind.Author, path[1])) is not { } list) return null;
        var text = person.Texts.GetValueOrDefault(galley.Edition) ?? person.Texts.Values.FirstOrDefault() ?? new PersonText(person.UrlName);
        var head = Heads.OfList(galley.In, text.Name, galley.Address.ToString(), text.Biography, $"{galley.In.AuthorAddress(person.UrlName)}feed");
        var view = new AuthorView(galley.In, head, person, text, list.Stories, list.Page) { Portrait = person.Portrait is null ? null : new Picture { Blob = person.Portrait } };
        return await galley.SetForToday<AuthorPage>(view, Keys.Author(galley.Edition, person.UrlName));
    }
}
