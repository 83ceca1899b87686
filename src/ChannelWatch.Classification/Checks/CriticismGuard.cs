namespace ChannelWatch.Classification.Checks;

/// <summary>Civil criticism (R28, promise 4): keeps what is merely cross from being hidden. Certain abuse is not civil.</summary>
internal sealed class CriticismGuard : ICheck
{
    private const double CertainAbuse = 0.93;

    public string Name => "criticism";

    public void Run(CheckInput input, FindingSink sink)
    {
        if (IntentScore.Of(input) == Intent.Complaint && sink.Best(Category.Abuse) < CertainAbuse && sink.Best(Category.Threat) < 0.8 && sink.Best(Category.Hate) < 0.8)
        {
            sink.Whole(Category.Criticism, 0.8, "criticism/civil", "Reads as a complaint in civil words.");
        }
    }
}
