using Broadsheet.Accounts;
using Broadsheet.Archive;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Versions;

/// <summary>Who made each change, where the paper says so (<c>Record:NameEditors</c>): by the name on file of whoever has the account's mail address. Nobody else is named.</summary>
internal sealed class Editors(IConfiguration settings)
{
    private readonly bool areNamed = settings.GetValue("Record:NameEditors", false);

    public async Task<IReadOnlyDictionary<Guid, string>> Of(Galley galley, IEnumerable<Archive.Version> versions)
    {
        var ids = versions.Select(version => version.By).OfType<Guid>().Distinct().ToList();
        if (!areNamed || ids.Count == 0) return new Dictionary<Guid, string>();
        var accounts = await galley.Newsroom.Accounts.AsNoTracking().Where(account => ids.Contains(account.Id) && account.Email != null).Select(account => new { account.Id, Email = account.Email! }).ToListAsync(galley.Cancellation);
        var mails = accounts.Select(account => account.Email).ToList();
        var people = (await galley.Newsroom.People.AsNoTracking().Where(person => person.Email != null && mails.Contains(person.Email)).ToListAsync(galley.Cancellation))
            .Where(person => person.Texts.ContainsKey(galley.Edition)).ToDictionary(person => person.Email!, person => person.Texts[galley.Edition].Name, StringComparer.OrdinalIgnoreCase);
        return accounts.Where(account => people.ContainsKey(account.Email)).ToDictionary(account => account.Id, account => people[account.Email]);
    }
}
