using System.Runtime.Intrinsics;

namespace ChannelWatch.Training;

/// <summary>First and second derivative of the loss by the labels of a voice.</summary>
internal readonly record struct Slope(Vector128<float> Gradient, Vector128<float> Curvature)
{
    public static Slope operator +(Slope left, Slope right) => new(left.Gradient + right.Gradient, left.Curvature + right.Curvature);
}
