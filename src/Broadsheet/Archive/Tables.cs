using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Broadsheet.Archive;

/// <summary>The Archive's tables, as sets of the one database.</summary>
public static class ArchiveSets
{
    extension(Newsroom newsroom)
    {
        public DbSet<Edition> Editions => newsroom.Set<Edition>();
        public DbSet<Section> Sections => newsroom.Set<Section>();
        public DbSet<StandingPage> StandingPages => newsroom.Set<StandingPage>();
        public DbSet<Person> People => newsroom.Set<Person>();
        public DbSet<Show> Shows => newsroom.Set<Show>();
        public DbSet<Subject> Subjects => newsroom.Set<Subject>();
        public DbSet<Redirect> Redirects => newsroom.Set<Redirect>();
        public DbSet<NewsItem> Items => newsroom.Set<NewsItem>();
        public DbSet<Draft> Drafts => newsroom.Set<Draft>();
        public DbSet<DraftState> DraftStates => newsroom.Set<DraftState>();
        public DbSet<KeptComments> KeptComments => newsroom.Set<KeptComments>();
        public DbSet<Version> Versions => newsroom.Set<Version>();
        public DbSet<PublishedStory> Stories => newsroom.Set<PublishedStory>();
        public DbSet<StoryMark> Marks => newsroom.Set<StoryMark>();
        public DbSet<ScheduledPublication> Waiting => newsroom.Set<ScheduledPublication>();
        public DbSet<WithheldPicture> WithheldPictures => newsroom.Set<WithheldPicture>();
        public DbSet<Destruction> Destructions => newsroom.Set<Destruction>();
        public DbSet<LivePage> LivePages => newsroom.Set<LivePage>();
        public DbSet<LivePost> LivePosts => newsroom.Set<LivePost>();
        public DbSet<BreakingNews> Breaking => newsroom.Set<BreakingNews>();
        public DbSet<Cursor> Cursors => newsroom.Set<Cursor>();
        public DbSet<JournalEntry> Journal => newsroom.Set<JournalEntry>();
    }
}

internal sealed class EditionTable : IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Edition> table) => table.ToTable("editions").HasKey(edition => edition.Code);
}

internal sealed class SectionTable : IEntityTypeConfiguration<Section>
{
    public void Configure(EntityTypeBuilder<Section> table)
    {
        table.ToTable("sections").Property(section => section.Id).ValueGeneratedNever();
        table.HasIndex(section => new { section.EditionCode, section.UrlName }).IsUnique();
    }
}

internal sealed class StandingPageTable : IEntityTypeConfiguration<StandingPage>
{
    public void Configure(EntityTypeBuilder<StandingPage> table)
    {
        table.ToTable("standing_pages").HasKey(page => new { page.EditionCode, page.UrlName });
        table.Property(page => page.Body).IsJson();
    }
}

internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> table)
    {
        table.ToTable("people").Property(person => person.Id).ValueGeneratedNever();
        table.HasIndex(person => person.UrlName).IsUnique();
        table.Property(person => person.Texts).IsJson();
    }
}

internal sealed class ShowTable : IEntityTypeConfiguration<Show>
{
    public void Configure(EntityTypeBuilder<Show> table)
    {
        table.ToTable("shows").Property(show => show.Id).ValueGeneratedNever();
        table.HasIndex(show => new { show.EditionCode, show.UrlName }).IsUnique();
        table.Property(show => show.Words).IsJson();
    }
}

internal sealed class SubjectTable : IEntityTypeConfiguration<Subject>
{
    public void Configure(EntityTypeBuilder<Subject> table)
    {
        table.ToTable("subjects").HasKey(subject => subject.Code);
        table.Property(subject => subject.Names).IsJson();
    }
}

internal sealed class RedirectTable : IEntityTypeConfiguration<Redirect>
{
    public void Configure(EntityTypeBuilder<Redirect> table) => table.ToTable("redirects").HasKey(redirect => redirect.From);
}

internal sealed class ItemTable : IEntityTypeConfiguration<NewsItem>
{
    public void Configure(EntityTypeBuilder<NewsItem> table)
    {
        table.ToTable("items").Property(item => item.Id).ValueGeneratedNever();
        table.HasIndex(item => new { item.EditionCode, item.SourceUri }).IsUnique();
        table.HasIndex(item => item.StoryId);
        table.HasIndex(item => item.PublishAt);
        table.HasIndex(item => item.Expires);
        table.HasIndex(item => new { item.IsInWork, item.Edited });
        table.HasIndex(item => new { item.State, item.Edited });
    }
}

internal sealed class DraftTable : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> table)
    {
        table.ToTable("drafts").HasKey(draft => draft.ItemId);
        table.Property(draft => draft.Token).IsConcurrencyToken();
        table.Property(draft => draft.Content).IsJson();
    }
}

internal sealed class KeptCommentsTable : IEntityTypeConfiguration<KeptComments>
{
    public void Configure(EntityTypeBuilder<KeptComments> table)
    {
        table.ToTable("kept_comments").HasKey(kept => kept.ItemId);
        table.Property(kept => kept.Comments).IsJson();
    }
}

internal sealed class DraftStateTable : IEntityTypeConfiguration<DraftState>
{
    public void Configure(EntityTypeBuilder<DraftState> table)
    {
        table.ToTable("draft_states").HasKey(state => new { state.ItemId, state.Token });
        table.Property(state => state.Content).IsJson();
    }
}

internal sealed class VersionTable : IEntityTypeConfiguration<Version>
{
    public void Configure(EntityTypeBuilder<Version> table)
    {
        table.ToTable("versions").HasKey(version => new { version.ItemId, version.Number });
        table.Property(version => version.Content).IsJson();
    }
}

internal sealed class StoryTable : IEntityTypeConfiguration<PublishedStory>
{
    public void Configure(EntityTypeBuilder<PublishedStory> table)
    {
        table.ToTable("stories").HasKey(story => story.ItemId);
        table.HasIndex(story => story.Address).IsUnique();
        table.HasIndex(story => story.StoryId);
        table.HasIndex(story => new { story.EditionCode, story.FirstPublished });
        table.HasIndex(story => new { story.EditionCode, story.Section, story.FirstPublished });
        table.Property(story => story.Card).IsJson();
        table.Property(story => story.Content).IsJson();
        table.Property(story => story.Notes).IsJson();
    }
}

internal sealed class MarkTable : IEntityTypeConfiguration<StoryMark>
{
    public void Configure(EntityTypeBuilder<StoryMark> table)
    {
        table.ToTable("marks").HasKey(mark => new { mark.ItemId, mark.Kind, mark.Key });
        table.HasIndex(mark => new { mark.EditionCode, mark.Kind, mark.Key, mark.FirstPublished });
        table.HasIndex(mark => new { mark.Kind, mark.Key });
    }
}

internal sealed class JournalTable : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> table)
    {
        table.ToTable("journal").HasKey(entry => entry.Sequence);
        table.Property(entry => entry.Sequence).ValueGeneratedNever();
    }
}

internal sealed class ScheduleTable : IEntityTypeConfiguration<ScheduledPublication>
{
    public void Configure(EntityTypeBuilder<ScheduledPublication> table)
    {
        table.ToTable("schedule").HasKey(waiting => waiting.ItemId);
        table.HasIndex(waiting => waiting.Due);
        table.Property(waiting => waiting.Content).IsJson();
    }
}

internal sealed class DestructionTable : IEntityTypeConfiguration<Destruction>
{
    public void Configure(EntityTypeBuilder<Destruction> table) => table.ToTable("destructions").HasKey(destruction => destruction.ItemId);
}

internal sealed class WithheldPictureTable : IEntityTypeConfiguration<WithheldPicture>
{
    public void Configure(EntityTypeBuilder<WithheldPicture> table) => table.ToTable("withheld_pictures").HasKey(picture => picture.Blob);
}

internal sealed class CursorTable : IEntityTypeConfiguration<Cursor>
{
    public void Configure(EntityTypeBuilder<Cursor> table)
    {
        table.ToTable("cursors").HasKey(cursor => cursor.Name);
        table.Property(cursor => cursor.Sequence).IsConcurrencyToken();
    }
}
