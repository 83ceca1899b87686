namespace ChannelWatch.Core.Mailing;

/// <summary>Makes the links in mails: per person, expiring, revocable, unguessable (promise 6). The same call makes a fresh link each time.</summary>
public interface IReviewLinks
{
    /// <summary>One case for one person.</summary>
    Uri ToCase(SchoolId school, Person person, CaseId id);

    /// <summary>The person's open cases.</summary>
    Uri ToQueue(SchoolId school, Person person);

    /// <summary>The page on which the person looks after a channel no program can read.</summary>
    Uri ToCheck(SchoolId school, Person person, ChannelId channel);

    /// <summary>The digest of a day.</summary>
    Uri ToDigest(SchoolId school, Person person, DateOnly date);
}
